import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { listSupportAccesses, openSupportAccess } from '#contracts/registry';
import { Form } from '../forms/form.js';
import { NumberField, TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';

const usualHours = 4;

/** For how long, and why: the reason stays in the record. */
export function OpenForm({ onDone }: { onDone: () => void }) {
  const client = useQueryClient();
  const form = useOperationForm(openSupportAccess, {
    defaults: { hours: usualHours },
    onDone: async () => {
      await client.invalidateQueries({ queryKey: [listSupportAccesses.name] });
      onDone();
    },
  });
  return (
    <Form form={form} submit={t`サポート閲覧を開く`}>
      <NumberField
        form={form}
        name="hours"
        label={t`開いておく時間`}
        hint={t`1から72までの時間数です。過ぎると自動で閉じます。途中でも終わらせられます。`}
      />
      <TextField
        form={form}
        name="reason"
        label={t`理由`}
        hint={t`例：名簿の取り込みがうまくいかないので、事務局に見てもらう`}
        maxLength={500}
      />
    </Form>
  );
}
