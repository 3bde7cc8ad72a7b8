import { z } from 'zod';
import { AttendeeId, MeetingId } from '../ids.js';
import { operation, put } from '../operation.js';
import { secretariatOnly } from './access.js';
import { Attendance, Attendee } from './attendee.js';

export const markAttendance = operation({
  name: 'exchange.mark-attendance.v1',
  http: put('/exchange/meetings/{meeting}/attendees/{attendee}/attendance'),
  access: secretariatOnly(),
  summary: 'Note that somebody came or stays away; the last word counts',
  input: z.strictObject({ meeting: MeetingId, attendee: AttendeeId, attendance: Attendance }),
  output: Attendee,
  refusals: ['meeting-not-found', 'meeting-called-off', 'attendee-not-found'],
  repeats: 'natural',
});
