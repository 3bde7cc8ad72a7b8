import { z } from 'zod';
import { ChallengeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { officials } from './access.js';
import { ChallengeAnswer } from './challenge.js';

export const listChallengeAnswers = operation({
  name: 'exchange.list-challenge-answers.v1',
  http: get('/exchange/challenges/{challenge}/answers'),
  access: officials(),
  summary: 'What municipalities have answered to a challenge, the oldest first; a page may hold fewer than asked for',
  input: z.strictObject({ challenge: ChallengeId, ...page }),
  output: pageOf(ChallengeAnswer),
  refusals: ['challenge-not-found'],
  repeats: 'read',
});
