import { z } from 'zod';
import { allow } from '../access.js';
import { EnrolmentId, SessionId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Line } from '../scalars.js';
import { Blocked } from './enrolment.js';
import { TakenBack } from './session.js';

export const takeBackAttendance = operation({
  name: 'progress.take-back-attendance.v1',
  http: post('/sessions/{session}/taken-back-attendances'),
  access: allow('municipality-officer', 'municipality-admin', 'instructor').inOwnMunicipality(),
  summary:
    'Take back that somebody came to a session, with the reason: the lesson is no longer complete by it; a certificate stays until it is revoked',
  input: z.strictObject({ session: SessionId, enrolment: EnrolmentId, takenBack: TakenBack, reason: Line(300) }),
  output: z.strictObject({ outcome: z.enum(['taken-back', 'unchanged']) }),
  refusals: ['unknown-session', 'unknown-enrolment', 'not-attended', ...Blocked.options],
  repeats: 'natural',
});
