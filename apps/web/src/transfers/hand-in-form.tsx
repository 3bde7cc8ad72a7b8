import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import type { OutputOf } from '#contracts';
import type { proposeTransfers } from '#contracts/registry';
import { listTransferLists } from '#operations/registry';
import { csvRefusals, sendFile } from '../api/send-file.js';
import { FileField } from '../forms/file-field.js';
import { Form } from '../forms/form.js';
import { useForm } from '../forms/use-form.js';

const Choice = z.strictObject({ file: z.instanceof(File) });
const ofTheFile = [...csvRefusals, 'too-many-transfers', 'no-transfers', 'transfer-day-out-of-range'];

/** Hands a list in and leads to what it would do. Nothing changes by it. */
export function HandInForm() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({
    schema: Choice,
    send: ({ file }) => sendFile<OutputOf<typeof proposeTransfers>>('/transfer-lists', file),
    refusals: Object.fromEntries(ofTheFile.map((code) => [code, 'file' as const])),
    onDone: async ({ transferList }) => {
      await client.invalidateQueries({ queryKey: [listTransferLists.name] });
      await navigate(`/transfers/${transferList}`);
    },
  });
  return (
    <Form form={form} submit={t`内容を確かめる`}>
      <FileField
        form={form}
        name="file"
        label={t`異動表（CSVファイル）`}
        hint={t`必要な見出し：職員番号、新所属、発令日。職位が変わる人がいれば、職位も。1つの表に、1つの発令日です。`}
        accept=".csv,.txt,.tsv,text/csv"
      />
    </Form>
  );
}
