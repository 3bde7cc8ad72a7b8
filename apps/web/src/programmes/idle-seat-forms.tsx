import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { EnrolmentId, ProgrammeId } from '#contracts';
import { keepSeatFor, setIdleRule } from '#contracts/progress';
import { listSeatAsks } from '#operations/progress';
import { readAgain } from '../api/queries.js';
import { Form } from '../forms/form.js';
import { NumberField, TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';

/** After how many days without learning a seat is asked back. */
export function RuleForm(props: { programme: ProgrammeId; days: number | null; onDone: () => void }) {
  const client = useQueryClient();
  const form = useOperationForm(setIdleRule, {
    given: { programme: props.programme },
    defaults: { days: props.days },
    onDone: () => readAgain(client, listSeatAsks).then(props.onDone),
  });
  return (
    <Form form={form} submit={t`決まりにする`}>
      <p>{t`日数を変えると、まだ返していない席へのお願いは取りやめになり、新しい日数で初めから知らせます。`}</p>
      <NumberField form={form} name="days" label={t`学んでいない日数（日）`} hint={t`14日から180日までです。`} />
    </Form>
  );
}

/** Keeps a seat for whoever has it, with the reason. */
export function KeepForm({ enrolment, onDone }: { enrolment: EnrolmentId; onDone: () => void }) {
  const client = useQueryClient();
  const form = useOperationForm(keepSeatFor, {
    given: { enrolment },
    onDone: () => readAgain(client, listSeatAsks).then(onDone),
  });
  return (
    <Form form={form} submit={t`席を残す`}>
      <p>{t`今日から数えて、決まりの日数のあいだ、席が残ります。`}</p>
      <TextField form={form} name="reason" label={t`理由`} hint={t`監査記録に残ります。`} maxLength={300} />
    </Form>
  );
}
