import { t } from '@lingui/core/macro';
import type { AnnouncementId } from '#contracts';
import { withdrawAnnouncement } from '#contracts/exchange';
import { Form } from '../forms/form.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';

interface Props {
  announcement: AnnouncementId;
  onDone: () => unknown;
}

export function WithdrawForm({ announcement, onDone }: Props) {
  const form = useOperationForm(withdrawAnnouncement, { given: { announcement }, onDone });
  return (
    <Form form={form} submit={t`取り下げる`}>
      <TextField
        form={form}
        name="reason"
        label={t`取り下げる理由`}
        hint={t`お知らせが見えた人みんなに見えます。`}
        maxLength={200}
      />
    </Form>
  );
}
