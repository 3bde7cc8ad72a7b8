import { t } from '@lingui/core/macro';
import type { PracticeId } from '#contracts';
import { withdrawPractice } from '#contracts/exchange';
import { Form } from '../forms/form.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';

export function WithdrawForm({ practice, onDone }: { practice: PracticeId; onDone: () => unknown }) {
  const form = useOperationForm(withdrawPractice, { given: { practice }, onDone });
  return (
    <Form form={form} submit={t`取り下げる`}>
      <TextField form={form} name="reason" label={t`取り下げる理由`} hint={t`だれにでも見えます。`} maxLength={200} />
    </Form>
  );
}
