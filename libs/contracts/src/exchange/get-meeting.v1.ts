import { z } from 'zod';
import { MeetingId } from '../ids.js';
import { get, operation } from '../operation.js';
import { officials } from './access.js';
import { Meeting } from './meeting.js';

export const getMeeting = operation({
  name: 'exchange.get-meeting.v1',
  http: get('/exchange/meetings/{meeting}'),
  access: officials(),
  summary: 'A meeting that one is invited to',
  input: z.strictObject({ meeting: MeetingId }),
  output: Meeting,
  refusals: ['meeting-not-found'],
  repeats: 'read',
  versioned: 'read',
});
