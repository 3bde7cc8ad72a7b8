import { t } from '@lingui/core/macro';
import type { SharedThingId } from '#contracts';
import { hideReportedThing } from '#contracts/exchange';
import { Form } from '../forms/form.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';

export function HideForm({ thing, onDone }: { thing: SharedThingId; onDone: () => unknown }) {
  const form = useOperationForm(hideReportedThing, { given: { thing }, onDone });
  return (
    <Form form={form} submit={t`隠す`}>
      <TextField
        form={form}
        name="reason"
        label={t`隠す理由`}
        hint={t`書いた自治体に見えます。どの自治体が通報したかは書かないでください。`}
        maxLength={200}
      />
    </Form>
  );
}
