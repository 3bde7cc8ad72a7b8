import { z } from 'zod';
import { PracticeId, PracticeNoteId } from '../ids.js';
import { operation, post } from '../operation.js';
import { writers } from './access.js';

export const withdrawPracticeNote = operation({
  name: 'exchange.withdraw-practice-note.v1',
  http: post('/exchange/practices/{practice}/notes/{note}/withdrawal'),
  access: writers(),
  summary: 'Take back a note of the municipality: nobody sees it any more',
  input: z.strictObject({ practice: PracticeId, note: PracticeNoteId }),
  output: z.strictObject({ outcome: z.enum(['withdrawn', 'unchanged']) }),
  refusals: ['note-not-found'],
  repeats: 'natural',
});
