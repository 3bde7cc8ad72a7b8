import { z } from 'zod';
import { ChallengeId } from '../ids.js';
import { operation, put } from '../operation.js';
import { writers } from './access.js';

export const setSameHere = operation({
  name: 'exchange.set-same-here.v1',
  http: put('/exchange/challenges/{challenge}/same'),
  access: writers(),
  summary: 'Say that it is the same with the municipality, once however often it is said, or take that back',
  input: z.strictObject({ challenge: ChallengeId, sameHere: z.boolean() }),
  output: z.strictObject({ same: z.int(), sameHere: z.boolean() }),
  refusals: ['challenge-not-found', 'own-challenge', 'unknown-municipality'],
  repeats: 'natural',
});
