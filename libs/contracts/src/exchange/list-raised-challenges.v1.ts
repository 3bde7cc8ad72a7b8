import { z } from 'zod';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { officials } from './access.js';
import { ChallengeKind, ChallengeState, ListedChallenge, Stage } from './challenge.js';
import { Theme } from './theme.js';

export const listRaisedChallenges = operation({
  name: 'exchange.list-raised-challenges.v1',
  http: get('/exchange/challenges'),
  access: officials(),
  summary: 'Challenges of the municipality and those that other members share, the newest first',
  input: z.strictObject({
    ...page,
    theme: Theme.optional(),
    kind: ChallengeKind.optional(),
    stage: Stage.optional(),
    state: ChallengeState.optional(),
    /** Only the municipality's own. */
    of: z.enum(['own']).optional(),
  }),
  output: pageOf(ListedChallenge),
  refusals: [],
  repeats: 'read',
});
