import { z } from 'zod';
import { ChallengeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { officials } from './access.js';
import { Challenge } from './challenge.js';

export const getChallenge = operation({
  name: 'exchange.get-challenge.v1',
  http: get('/exchange/challenges/{challenge}'),
  access: officials(),
  summary: 'One challenge of the municipality, or one that another member shares',
  input: z.strictObject({ challenge: ChallengeId }),
  output: Challenge,
  refusals: ['challenge-not-found'],
  repeats: 'read',
  versioned: 'read',
});
