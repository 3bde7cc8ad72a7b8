import { z } from 'zod';
import { ChallengeId } from '../ids.js';
import { operation, put } from '../operation.js';
import { writers } from './access.js';
import { ChallengeState, WrittenChallenge } from './challenge.js';

export const settleChallenge = operation({
  name: 'exchange.settle-challenge.v1',
  http: put('/exchange/challenges/{challenge}/state'),
  access: writers(),
  summary: 'Say that a challenge of the municipality is solved, or open again',
  input: z.strictObject({ challenge: ChallengeId, state: ChallengeState }),
  output: WrittenChallenge,
  refusals: ['challenge-not-found'],
  repeats: 'natural',
});
