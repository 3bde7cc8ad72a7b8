import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PracticeId } from '#contracts';
import { notePractice } from '#contracts/exchange';
import { listPracticeNotes } from '#operations/exchange';
import { readAgain } from '../api/queries.js';
import { newId } from '../device/new-id.js';
import { Radios } from '../forms/choices.js';
import { Form } from '../forms/form.js';
import { TextArea } from '../forms/text-area.js';
import { useOperationForm } from '../forms/use-form.js';
import { noteKinds } from './practices.js';

/** A comment, or what came of trying it, in the municipality's name. */
export function NoteForm({ practice, onDone }: { practice: PracticeId; onDone: () => void }) {
  const client = useQueryClient();
  const [key] = useState(newId);
  const form = useOperationForm(notePractice, {
    given: { practice, key },
    defaults: { kind: 'comment' },
    onDone: async () => {
      await readAgain(client, listPracticeNotes);
      onDone();
    },
  });
  return (
    <Form form={form} submit={t`書き込みを送る`}>
      <Radios form={form} name="kind" label={t`何を書くか`} options={noteKinds()} />
      <TextArea
        form={form}
        name="text"
        label={t`書き込み`}
        hint={t`自治体の名前で出ます。1,000字まで。個人の名前は書かないでください。`}
      />
    </Form>
  );
}
