import { z } from 'zod';
import { allow } from '../access.js';
import { operation, put } from '../operation.js';
import { Challenge } from './reason.js';

export const setChallenges = operation({
  name: 'progress.set-challenges.v1',
  http: put('/challenges'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary:
    'The short list of the municipality’s challenges that learners choose from; one that is left out is kept for those who chose it',
  input: z.strictObject({ challenges: z.array(Challenge).max(20) }),
  output: z.strictObject({ challenges: z.array(Challenge) }),
  refusals: ['challenge-key-twice'],
  repeats: 'natural',
});
