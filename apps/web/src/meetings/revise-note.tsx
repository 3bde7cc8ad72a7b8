import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { listTableNotes, reviseTableNote, type DiscussionTable, type TableNote } from '#contracts/exchange';
import { call } from '../api/call.js';
import { readAgain } from '../api/queries.js';
import { Button, ButtonRow } from '../components/button.js';
import { Notice } from '../components/notice.js';
import { Form } from '../forms/form.js';
import { TextArea } from '../forms/text-area.js';
import { useForm } from '../forms/use-form.js';

const NoteText = z.strictObject({ text: reviseTableNote.input.shape.text });

/** Writes a note anew, over what was read; needs the network. */
export function ReviseNote(props: { note: TableNote; table: DiscussionTable; onDone: () => void }) {
  const client = useQueryClient();
  // As it was when its text was read: a newer one, asked for meanwhile, is overwritten by nobody who has not read it.
  const [read, setRead] = useState(props.note);
  const { note: tableNote, kind, doer, version } = read;
  const { meeting, round, table } = props.table;
  const form = useForm({
    schema: NoteText,
    defaults: { text: read.text },
    send: ({ text }) =>
      call(reviseTableNote, { meeting, round, table, tableNote, kind, doer, version, text }).catch(async (error) => {
        await readAgain(client, listTableNotes);
        throw error;
      }),
    onDone: async () => {
      await readAgain(client, listTableNotes);
      props.onDone();
    },
  });
  return (
    <>
      <div role="status">
        {props.note.version !== version && (
          <Notice kind="warning" title={t`ほかの人がこのメモを書き直しました`}>
            <p>{props.note.text}</p>
            <ButtonRow>
              <Button onClick={() => setRead(props.note)}>{t`読みました。続けて書き直す`}</Button>
            </ButtonRow>
          </Notice>
        )}
      </div>
      <Form form={form} submit={t`書き直したメモを残す`} actions={<Button onClick={props.onDone}>{t`やめる`}</Button>}>
        <TextArea form={form} name="text" label={t`書き直すメモ`} rows={3} />
      </Form>
    </>
  );
}
