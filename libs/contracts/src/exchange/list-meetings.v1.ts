import { z } from 'zod';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { officials } from './access.js';
import { ListedMeeting, MeetingKind } from './meeting.js';

export const listMeetings = operation({
  name: 'exchange.list-meetings.v1',
  http: get('/exchange/meetings'),
  access: officials(),
  summary: 'Meetings that one is invited to: those to come, the next first, or those that are over, the latest first',
  input: z.strictObject({
    ...page,
    when: z.enum(['to-come', 'over']).default('to-come'),
    kind: MeetingKind.optional(),
  }),
  output: pageOf(ListedMeeting),
  refusals: [],
  repeats: 'read',
});
