import { t } from '@lingui/core/macro';
import { useNavigate } from 'react-router';
import { startDisclosure } from '#contracts/privacy';
import { Form } from '../forms/form.js';
import { useOperationForm } from '../forms/use-form.js';
import { today } from '../texts/dates.js';
import { RequestFields } from './request-fields.js';

/** 開示: everything that is recorded of somebody, in one file. */
export function StartDisclosure({ person }: { person: string }) {
  const navigate = useNavigate();
  const form = useOperationForm(startDisclosure, {
    defaults: { receivedOn: today() },
    given: { person },
    refusals: { 'date-in-future': 'receivedOn' },
    onDone: ({ disclosure }) => void navigate(`/privacy/disclosures/${disclosure}`),
  });
  return (
    <section className="section" aria-labelledby="disclosure">
      <h2 id="disclosure">{t`開示`}</h2>
      <p>{t`本人について記録していることを、1つのファイルにまとめます。請求を受けた日から30日以内に渡します。`}</p>
      <Form form={form} submit={t`開示のファイルを作る`}>
        <RequestFields form={form} />
      </Form>
    </section>
  );
}
