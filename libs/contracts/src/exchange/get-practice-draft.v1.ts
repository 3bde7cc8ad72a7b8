import { z } from 'zod';
import { PracticeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { writers } from './access.js';
import { PracticeDraft } from './practice.js';

export const getPracticeDraft = operation({
  name: 'exchange.get-practice-draft.v1',
  http: get('/exchange/practices/{practice}/draft'),
  access: writers(),
  summary: 'What is being written for a practice’s next version; where nothing is, what the newest version says',
  input: z.strictObject({ practice: PracticeId }),
  output: PracticeDraft,
  refusals: ['practice-not-found'],
  repeats: 'read',
  versioned: 'read',
});
