import { z } from 'zod';
import { operation, post } from '../operation.js';
import { Key } from '../scalars.js';
import { writers } from './access.js';
import { challengeText, WrittenChallenge } from './challenge.js';

export const raiseChallenge = operation({
  name: 'exchange.raise-challenge.v1',
  http: post('/exchange/challenges'),
  access: writers(),
  summary: 'Write down a challenge that the municipality works on; known by the municipality and a key of its own',
  input: z.strictObject({
    /** Chosen by the caller: the same challenge again is the one that is there. */
    key: Key,
    ...challengeText,
  }),
  output: WrittenChallenge,
  refusals: ['kind-unsaid', 'challenge-key-taken', 'unknown-municipality'],
  repeats: 'natural',
});
