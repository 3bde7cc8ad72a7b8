import { z } from 'zod';
import { ChallengeId } from '../ids.js';
import { operation, put } from '../operation.js';
import { writers } from './access.js';
import { challengeText, WrittenChallenge } from './challenge.js';

export const reviseChallenge = operation({
  name: 'exchange.revise-challenge.v1',
  http: put('/exchange/challenges/{challenge}'),
  access: writers(),
  summary: 'Write a challenge of the municipality anew',
  input: z.strictObject({ challenge: ChallengeId, version: z.int().min(1), ...challengeText }),
  output: WrittenChallenge,
  refusals: ['challenge-not-found', 'kind-unsaid', 'version-outdated'],
  repeats: 'natural',
  versioned: 'write',
});
