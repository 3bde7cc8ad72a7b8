import { z } from 'zod';
import { MeetingId } from '../ids.js';
import { operation, post, secret } from '../operation.js';
import { Key, Line } from '../scalars.js';
import { writers } from './access.js';
import { Attendee } from './attendee.js';

export const applyToMeeting = operation({
  name: 'exchange.apply-to-meeting.v1',
  http: post('/exchange/meetings/{meeting}/attendees'),
  access: writers(),
  summary: 'Apply for somebody of the municipality to take part; with all places taken they wait in order',
  input: z.strictObject({
    meeting: MeetingId,
    /** Chosen by the caller, for each person another: the same application again is the one that is there. */
    key: Key,
    name: secret(Line(40)),
    department: secret(Line(60)),
  }),
  output: Attendee,
  refusals: ['meeting-not-found', 'meeting-over', 'meeting-called-off', 'attendee-key-taken', 'too-many-attendees'],
  repeats: 'natural',
  timeoutMs: 5000,
});
