import { t } from '@lingui/core/macro';
import type { EnrolmentId } from '#contracts';
import { recordWorkplaceUse } from '#contracts/outcomes';
import { DateField } from '../forms/date-field.js';
import { Form } from '../forms/form.js';
import { TextArea } from '../forms/text-area.js';
import { NumberField, TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { today } from '../texts/dates.js';

interface Props {
  enrolment: EnrolmentId;
  onDone: (what: string) => Promise<void>;
}

/** Reports a use at work. The same day and words again correct hours and evidence. */
export function ReportForm({ enrolment: enrolmentId, onDone }: Props) {
  const form = useOperationForm(recordWorkplaceUse, {
    given: { enrolmentId },
    defaults: { on: today() },
    onDone: ({ outcome }) =>
      onDone(
        outcome === 'unchanged'
          ? t`同じ内容が、すでに報告されています。`
          : t`報告しました。続けて、上司に確認を頼めます。`,
      ),
  });
  return (
    <Form form={form} submit={t`報告する`}>
      <TextField form={form} name="what" label={t`活用した内容`} hint={t`例：毎月の集計を自動にした`} />
      <NumberField form={form} name="hoursSavedPerMonth" label={t`1か月に減った時間（時間）`} />
      <DateField form={form} name="on" label={t`活用した日`} />
      <TextArea
        form={form}
        name="evidence"
        label={t`根拠`}
        hint={t`分かるものがあれば書いてください。例：手順書の場所、前と後の時間の測り方`}
        rows={3}
        optional
      />
    </Form>
  );
}
