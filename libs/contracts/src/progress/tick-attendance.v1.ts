import { z } from 'zod';
import { allow } from '../access.js';
import { EnrolmentId, SessionId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Moment } from '../scalars.js';
import { Blocked } from './enrolment.js';
import { TakenBack } from './session.js';

export const tickAttendance = operation({
  name: 'progress.tick-attendance.v1',
  http: post('/sessions/{session}/attendances'),
  access: allow('municipality-officer', 'municipality-admin', 'instructor').inOwnMunicipality(),
  summary: 'Record by name that somebody came to a session, from reception on; it completes the lesson',
  input: z.strictObject({ session: SessionId, enrolment: EnrolmentId, takenBack: TakenBack }),
  output: z.strictObject({ attendedAt: Moment }),
  refusals: [
    'unknown-session',
    'unknown-enrolment',
    'session-cancelled',
    'session-not-open',
    'attendance-taken-back',
    ...Blocked.options,
  ],
  repeats: 'natural',
});
