import { t } from '@lingui/core/macro';
import { cancelSession } from '#contracts/progress';
import { Form } from '../forms/form.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { people } from '../texts/figures.js';
import { sessionTime, type PlannedSession } from './sessions.js';

/** Cancels a session, with the reason that its people read. */
export function CancelForm(props: { session: PlannedSession; onDone: (what: string) => Promise<void> }) {
  const { session, registered } = props.session;
  const form = useOperationForm(cancelSession, {
    given: { session },
    onDone: () => props.onDone(t`集合研修を中止しました。`),
  });
  const [time, them] = [sessionTime(props.session), people(registered)];
  return (
    <Form form={form} submit={t`集合研修を中止する`}>
      <p>{t`${time}の回を中止します。元には戻せません。申し込んだ人：${them}`}</p>
      <p>{t`申し込んだ人に、すぐにメールで知らせます。理由は、本人のホームに出ます。届いたかどうかは、メールの送信記録で確かめられます。メールアドレスのない人には、電話などで知らせてください。`}</p>
      <TextField form={form} name="reason" label={t`理由`} hint={t`受講者も読みます。`} maxLength={300} />
    </Form>
  );
}
