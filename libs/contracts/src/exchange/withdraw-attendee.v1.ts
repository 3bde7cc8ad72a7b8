import { z } from 'zod';
import { AttendeeId, MeetingId } from '../ids.js';
import { operation, post } from '../operation.js';
import { writers } from './access.js';

export const withdrawAttendee = operation({
  name: 'exchange.withdraw-attendee.v1',
  http: post('/exchange/meetings/{meeting}/attendees/{attendee}/withdrawal'),
  access: writers(),
  summary: 'Withdraw somebody of the municipality from a meeting; whoever waits first takes the place',
  input: z.strictObject({ meeting: MeetingId, attendee: AttendeeId }),
  output: z.strictObject({ withdrawn: z.boolean() }),
  refusals: ['meeting-not-found', 'meeting-over', 'attendee-not-found'],
  repeats: 'natural',
});
