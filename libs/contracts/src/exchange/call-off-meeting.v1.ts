import { z } from 'zod';
import { MeetingId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Line } from '../scalars.js';
import { secretariatOnly } from './access.js';
import { Meeting } from './meeting.js';

export const callOffMeeting = operation({
  name: 'exchange.call-off-meeting.v1',
  http: post('/exchange/meetings/{meeting}/calling-off'),
  access: secretariatOnly(),
  summary: 'Call a meeting off for good; who applied is told by mail, and the first reason stays',
  input: z.strictObject({ meeting: MeetingId, reason: Line(300) }),
  output: Meeting,
  refusals: ['meeting-not-found', 'meeting-over'],
  repeats: 'natural',
});
