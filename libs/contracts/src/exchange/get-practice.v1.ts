import { z } from 'zod';
import { PracticeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { officials } from './access.js';
import { Practice } from './practice.js';

export const getPractice = operation({
  name: 'exchange.get-practice.v1',
  http: get('/exchange/practices/{practice}'),
  access: officials(),
  summary: 'A published version of a practice, unchanged since',
  input: z.strictObject({
    practice: PracticeId,
    /** The newest, where none is named. */
    edition: z.int().min(1).optional(),
  }),
  output: Practice,
  refusals: ['practice-not-found', 'practice-withdrawn'],
  repeats: 'read',
});
