import { z } from 'zod';
import { ChallengeId } from '../ids.js';
import { operation, put } from '../operation.js';
import { writers } from './access.js';

export const setChallengeSubscription = operation({
  name: 'exchange.set-challenge-subscription.v1',
  http: put('/exchange/challenges/{challenge}/subscription'),
  access: writers(),
  summary: 'Get a mail when another municipality answers a challenge, or none any more; a program gets none',
  input: z.strictObject({ challenge: ChallengeId, subscribed: z.boolean() }),
  output: z.strictObject({ subscribed: z.boolean() }),
  refusals: ['challenge-not-found', 'not-signed-in'],
  repeats: 'natural',
});
