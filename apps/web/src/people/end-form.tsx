import { t } from '@lingui/core/macro';
import { endEnrolment } from '#contracts/progress';
import { Radios } from '../forms/choices.js';
import { DateField } from '../forms/date-field.js';
import { Form } from '../forms/form.js';
import { useOperationForm } from '../forms/use-form.js';
import { today } from '../texts/dates.js';
import { endingReasonName } from '../texts/names.js';
import { useAfterAct } from './after-act.js';
import type { PersonsEnrolment } from './people.js';

/** Ends an enrolment, with the day and the reason. */
export function EndForm(props: { enrolment: PersonsEnrolment; onDone: (what: string) => void }) {
  const { enrolment, audience } = props.enrolment;
  const afterAct = useAfterAct();
  const form = useOperationForm(endEnrolment, {
    given: { enrolment },
    defaults: { on: today() },
    onDone: async () => {
      await afterAct();
      props.onDone(t`受講を終えました。学んだ記録は残ります。`);
    },
  });
  const reasons =
    audience === 'citizen'
      ? (['employed', 'next-training', 'personal'] as const)
      : (['personal', 'next-training', 'employed'] as const);
  return (
    <Form form={form} submit={t`受講を終える`}>
      <Radios
        form={form}
        name="reason"
        label={t`理由`}
        options={reasons.map((value) => ({ value, label: endingReasonName(value) }))}
      />
      <DateField form={form} name="on" label={t`終わりの日`} />
    </Form>
  );
}
