import { z } from 'zod';
import { ChallengeId, PracticeId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Key, Markdown } from '../scalars.js';
import { writers } from './access.js';
import { ChallengeAnswer } from './challenge.js';

export const answerChallenge = operation({
  name: 'exchange.answer-challenge.v1',
  http: post('/exchange/challenges/{challenge}/answers'),
  access: writers(),
  summary: 'Answer a challenge; known by the municipality and a key of its own. Who subscribed elsewhere gets a mail',
  input: z.strictObject({
    challenge: ChallengeId,
    /** Chosen by the caller: the same answer again is the one that is there. */
    key: Key,
    text: Markdown(2000).min(1),
    /** A practice that the municipality may read, to be linked. */
    practice: PracticeId.optional(),
  }),
  output: ChallengeAnswer,
  refusals: [
    'challenge-not-found',
    'answer-key-taken',
    'practice-not-found',
    'practice-withdrawn',
    'unknown-municipality',
  ],
  repeats: 'natural',
});
