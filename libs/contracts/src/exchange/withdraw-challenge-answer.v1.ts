import { z } from 'zod';
import { ChallengeAnswerId, ChallengeId } from '../ids.js';
import { operation, post } from '../operation.js';
import { writers } from './access.js';

export const withdrawChallengeAnswer = operation({
  name: 'exchange.withdraw-challenge-answer.v1',
  http: post('/exchange/challenges/{challenge}/answers/{answer}/withdrawal'),
  access: writers(),
  summary: 'Take back an answer of the municipality: nobody sees it any more',
  input: z.strictObject({ challenge: ChallengeId, answer: ChallengeAnswerId }),
  output: z.strictObject({ outcome: z.enum(['withdrawn', 'unchanged']) }),
  refusals: ['answer-not-found'],
  repeats: 'natural',
});
