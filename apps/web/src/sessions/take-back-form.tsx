import { t } from '@lingui/core/macro';
import { takeBackAttendance } from '#contracts/progress';
import { Form } from '../forms/form.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import type { PlannedSession, SessionPerson } from './sessions.js';

interface Props {
  session: PlannedSession;
  person: SessionPerson;
  onDone: () => Promise<void>;
}

/** Takes back that somebody came, with the reason that stays on the list. */
export function TakeBackForm({ session: { session }, person: { enrolment, takenBack }, onDone }: Props) {
  const given = { session, enrolment, takenBack: takenBack?.times ?? 0 };
  const form = useOperationForm(takeBackAttendance, { given, onDone });
  return (
    <Form form={form} submit={t`受付を取り消す`}>
      <p>{t`この受付で終えたことになったレッスンは、終えていないことに戻ります。ほかの記録でも終えていれば、変わりません。`}</p>
      <p>{t`修了証がもう出ているときは、修了証は残ります。要らなければ、修了証のページで取り消してください。`}</p>
      <TextField
        form={form}
        name="reason"
        label={t`理由`}
        hint={t`例：同じ姓の別の人だった。名簿と学習の記録に残り、本人も開示で読めます。`}
        maxLength={300}
      />
    </Form>
  );
}
