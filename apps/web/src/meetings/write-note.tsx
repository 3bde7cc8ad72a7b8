import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { writeTableNote, type DiscussionTable } from '#contracts/exchange';
import { RequestFailed } from '../api/problem.js';
import type { EventQueue } from '../device-queue/event-queue.js';
import type { WaitingNote } from '../device-queue/note-queue.js';
import { newId } from '../device/new-id.js';
import { Radios } from '../forms/choices.js';
import { Form } from '../forms/form.js';
import { Select } from '../forms/select.js';
import { TextArea } from '../forms/text-area.js';
import { useForm } from '../forms/use-form.js';
import { noteKinds } from './table.js';

const { kind, text, doer } = writeTableNote.input.shape;
const NoteText = z.strictObject({ kind, text, doer: doer.unwrap().optional() });

interface Props {
  table: DiscussionTable;
  queue: EventQueue<WaitingNote>;
  /** The municipality that one writes for; null: the secretariat. */
  own: string | null;
}

/** Writes a note: it is on the device when the form is empty again. */
export function WriteNote({ table: { meeting, round, table, people }, queue, own }: Props) {
  const [written, setWritten] = useState(0);
  const seated = [...new Map(people.map((one) => [one.municipality as string, one.municipalityName]))];
  const isSeated = seated.some(([code]) => code === own);
  const form = useForm({
    schema: NoteText,
    defaults: { kind: 'said', ...(isSeated && { doer: own as never }) },
    send: async (note) => {
      const who = note.kind === 'action' ? note.doer : null;
      if (who === undefined) throw new RequestFailed('doer-not-at-table', t`行う自治体を選んでください。`);
      await queue.add({ id: newId(), meeting, round, table, kind: note.kind, text: note.text, doer: who });
    },
    refusals: { 'doer-not-at-table': 'doer' },
    onDone: () => {
      form.setValue('text', '');
      setWritten((count) => count + 1);
    },
  });
  const isAction = useWatch({ control: form.control, name: 'kind' }) === 'action';
  return (
    <>
      <h3>{t`メモを書く`}</h3>
      <p role="status" className="sr-only">
        {written > 0 && t`メモを残しました。`}
      </p>
      <Form form={form} submit={t`メモを残す`}>
        <Radios form={form} name="kind" label={t`メモの種類`} options={noteKinds()} />
        <TextArea form={form} name="text" label={t`メモ`} rows={3} />
        {isAction && (
          <Select
            form={form}
            name="doer"
            label={t`行う自治体`}
            options={seated.map(([value, label]) => ({ value, label }))}
          />
        )}
      </Form>
    </>
  );
}
