import { z } from 'zod';
import { PracticeId } from '../ids.js';
import { operation, put } from '../operation.js';
import { writers } from './access.js';

export const setPracticeThanks = operation({
  name: 'exchange.set-practice-thanks.v1',
  http: put('/exchange/practices/{practice}/thanks'),
  access: writers(),
  summary: 'Thank for a practice in the municipality’s name, once however often it is said, or take that back',
  input: z.strictObject({ practice: PracticeId, thanked: z.boolean() }),
  output: z.strictObject({ thanks: z.int(), thanked: z.boolean() }),
  refusals: ['practice-not-found', 'practice-withdrawn', 'own-practice'],
  repeats: 'natural',
});
