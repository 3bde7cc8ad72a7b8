import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { listTableNotes, reviseTableNote, type DiscussionTable, type TableNote } from '#contracts/exchange';
import { call } from '../api/call.js';
import { readAgain } from '../api/queries.js';
import { Button } from '../components/button.js';
import { Form } from '../forms/form.js';
import { TextArea } from '../forms/text-area.js';
import { useForm } from '../forms/use-form.js';

const NoteText = z.strictObject({ text: reviseTableNote.input.shape.text });

/** Writes a note anew, over what was read; needs the network. */
export function ReviseNote(props: { note: TableNote; table: DiscussionTable; onDone: () => void }) {
  const client = useQueryClient();
  const { note: tableNote, kind, doer, version, text } = props.note;
  const { meeting, round, table } = props.table;
  const form = useForm({
    schema: NoteText,
    defaults: { text },
    send: (written) =>
      call(reviseTableNote, { meeting, round, table, tableNote, kind, doer, version, text: written.text }),
    onDone: async () => {
      await readAgain(client, listTableNotes);
      props.onDone();
    },
  });
  return (
    <Form form={form} submit={t`書き直したメモを残す`} actions={<Button onClick={props.onDone}>{t`やめる`}</Button>}>
      <TextArea form={form} name="text" label={t`書き直すメモ`} rows={3} />
    </Form>
  );
}
