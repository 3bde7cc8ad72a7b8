import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { recordWorkplaceUse } from '#contracts/outcomes';
import { getOutcome } from '#operations/outcomes';
import { DateField } from '../forms/date-field.js';
import { Form } from '../forms/form.js';
import { NumberField, TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { today } from '../texts/dates.js';
import { useAfterAct } from './after-act.js';
import { recordedWords } from './recorded-words.js';
import type { PersonsEnrolment } from './people.js';

/** Records what somebody uses of it at work. */
export function WorkplaceUseForm(props: { enrolment: PersonsEnrolment; onDone: (what: string) => void }) {
  const { enrolment: enrolmentId } = props.enrolment;
  const client = useQueryClient();
  const afterAct = useAfterAct();
  const form = useOperationForm(recordWorkplaceUse, {
    given: { enrolmentId },
    defaults: { on: today() },
    onDone: async ({ outcome }) => {
      await Promise.all([afterAct(), client.invalidateQueries({ queryKey: [getOutcome.name] })]);
      props.onDone(recordedWords(outcome));
    },
  });
  return (
    <Form form={form} submit={t`記録する`}>
      <TextField form={form} name="what" label={t`活用した内容`} hint={t`例：毎月の集計を自動にした`} />
      <NumberField form={form} name="hoursSavedPerMonth" label={t`1か月に減った時間（時間）`} />
      <DateField form={form} name="on" label={t`活用した日`} />
    </Form>
  );
}
