import { z } from 'zod';
import { PracticeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { officials } from './access.js';
import { PracticeNote } from './practice-note.js';

export const listPracticeNotes = operation({
  name: 'exchange.list-practice-notes.v1',
  http: get('/exchange/practices/{practice}/notes'),
  access: officials(),
  summary: 'Comments on a practice and what came of trying it, the oldest first; a page may hold fewer than asked for',
  input: z.strictObject({ practice: PracticeId, ...page }),
  output: pageOf(PracticeNote),
  refusals: ['practice-not-found', 'practice-withdrawn'],
  repeats: 'read',
});
