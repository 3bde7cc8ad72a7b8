import { z } from 'zod';
import { PracticeId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Key } from '../scalars.js';
import { writers } from './access.js';
import { noteText, PracticeNote } from './practice-note.js';

export const notePractice = operation({
  name: 'exchange.note-practice.v1',
  http: post('/exchange/practices/{practice}/notes'),
  access: writers(),
  summary: 'Comment on a published practice, or tell what came of trying it; known by the municipality and a key',
  input: z.strictObject({
    practice: PracticeId,
    /** Chosen by the caller: the same note again is the one that is there. */
    key: Key,
    ...noteText,
  }),
  output: PracticeNote,
  refusals: ['practice-not-found', 'practice-withdrawn', 'note-key-taken', 'unknown-municipality'],
  repeats: 'natural',
});
