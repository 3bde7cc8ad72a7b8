import { z } from 'zod';
import { PracticeId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Line } from '../scalars.js';
import { writers } from './access.js';
import { WrittenPractice } from './practice.js';

export const withdrawPractice = operation({
  name: 'exchange.withdraw-practice.v1',
  http: post('/exchange/practices/{practice}/withdrawal'),
  access: writers(),
  summary: 'Withdraw a published practice: its title, the day and the reason stay listed. A new version brings it back',
  input: z.strictObject({ practice: PracticeId, reason: Line(200) }),
  output: WrittenPractice,
  refusals: ['practice-not-found', 'practice-not-published'],
  repeats: 'natural',
});
