import { t } from '@lingui/core/macro';
import { recordPlacement } from '#contracts/outcomes';
import { Checkbox } from '../forms/choices.js';
import { DateField } from '../forms/date-field.js';
import { Form } from '../forms/form.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { useAfterAct } from './after-act.js';
import { recordedWords } from './recorded-words.js';
import type { PersonsEnrolment } from './people.js';

/** Records that somebody found work. The same day again corrects what was recorded of it. */
export function PlacementForm(props: { enrolment: PersonsEnrolment; onDone: (what: string) => void }) {
  const { enrolment: enrolmentId } = props.enrolment;
  const afterAct = useAfterAct();
  const form = useOperationForm(recordPlacement, {
    given: { enrolmentId },
    defaults: { insured: false, openEnded: false, related: false },
    refusals: { 'left-before-start': 'leftOn' },
    onDone: async ({ outcome }) => {
      await afterAct();
      props.onDone(recordedWords(outcome));
    },
  });
  return (
    <Form form={form} submit={t`記録する`}>
      <DateField form={form} name="startedOn" label={t`就職日`} />
      <Checkbox form={form} name="insured" label={t`雇用保険に入っている`} />
      <Checkbox form={form} name="openEnded" label={t`期間の定めがない`} />
      <Checkbox form={form} name="related" label={t`学んだことに関係する仕事`} />
      <DateField form={form} name="leftOn" label={t`離職日`} optional />
      <TextField form={form} name="source" label={t`確認方法`} hint={t`例：本人の申告、事業所に確認`} optional />
      <DateField form={form} name="checkedOn" label={t`確認日`} optional />
    </Form>
  );
}
