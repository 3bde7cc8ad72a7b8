import { t } from '@lingui/core/macro';
import { revokeCertificate } from '#contracts/progress';
import { Form } from '../forms/form.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import type { IssuedCertificate } from './certificates.js';

/** Revokes a certificate, for good, with the reason that its learner reads. */
export function RevokeForm(props: { certificate: IssuedCertificate; onDone: (what: string) => Promise<void> }) {
  const { certificate, name, number } = props.certificate;
  const form = useOperationForm(revokeCertificate, {
    given: { certificate },
    onDone: () => props.onDone(t`${name}さんの修了証を取り消しました。`),
  });
  return (
    <Form form={form} submit={t`修了証を取り消す`}>
      <p>{t`${name}さんの修了証（番号：${number}）を取り消します。元には戻せません。`}</p>
      <p>{t`修了証を確かめた人には、取り消されたことが分かります。学んだ記録は残ります。`}</p>
      <TextField form={form} name="reason" label={t`理由`} hint={t`本人も読みます。`} maxLength={300} />
    </Form>
  );
}
