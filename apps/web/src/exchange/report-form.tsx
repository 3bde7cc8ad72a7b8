import { t } from '@lingui/core/macro';
import type { SharedThingId } from '#contracts';
import { reportMisuse, type SharedKind } from '#contracts/exchange';
import { Radios } from '../forms/choices.js';
import { Form } from '../forms/form.js';
import { TextArea } from '../forms/text-area.js';
import { useOperationForm } from '../forms/use-form.js';
import { misuseKinds } from './misuse.js';

/** What is wrong with something that another municipality shares. */
export function ReportForm({ kind, thing, onDone }: { kind: SharedKind; thing: SharedThingId; onDone: () => void }) {
  const form = useOperationForm(reportMisuse, { given: { kind, thing }, onDone });
  return (
    <Form form={form} submit={t`通報を送る`}>
      <Radios form={form} name="misuse" label={t`どのような問題か`} options={misuseKinds()} />
      <TextArea
        form={form}
        name="text"
        label={t`どこが問題か`}
        hint={t`500字まで。個人の名前は書かないでください。`}
        rows={3}
      />
    </Form>
  );
}
