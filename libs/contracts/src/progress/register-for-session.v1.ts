import { z } from 'zod';
import { allow, either } from '../access.js';
import { EnrolmentId, SessionId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Blocked } from './enrolment.js';

export const registerForSession = operation({
  name: 'progress.register-for-session.v1',
  http: post('/sessions/{session}/registrations'),
  access: either(
    allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
    allow('learner').onOwnRecords(),
  ),
  summary: 'Take a place in a session: one’s own, or for somebody by the office',
  input: z.strictObject({ session: SessionId, enrolment: EnrolmentId }),
  output: z.strictObject({ outcome: z.enum(['registered', 'unchanged']) }),
  refusals: [
    'unknown-session',
    'unknown-enrolment',
    'already-ended',
    'session-cancelled',
    'session-begun',
    'session-full',
    ...Blocked.options,
  ],
  repeats: 'natural',
});
