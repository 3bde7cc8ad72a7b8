import { z } from 'zod';
import { MeetingId } from '../ids.js';
import { get, operation } from '../operation.js';
import { officials } from './access.js';
import { ChallengeKind } from './challenge.js';

export const countMeetingChallenges = operation({
  name: 'exchange.count-meeting-challenges.v1',
  http: get('/exchange/meetings/{meeting}/challenges'),
  access: officials(),
  summary:
    'What those who take part struggle with, by how many people and municipalities, the most common first; to members only what at least three municipalities have',
  input: z.strictObject({ meeting: MeetingId }),
  output: z.strictObject({
    answered: z.int(),
    takingPart: z.int(),
    challenges: z.array(z.strictObject({ challenge: ChallengeKind, people: z.int(), municipalities: z.int() })),
  }),
  refusals: ['meeting-not-found'],
  repeats: 'read',
});
