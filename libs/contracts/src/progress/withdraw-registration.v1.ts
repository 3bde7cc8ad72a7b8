import { z } from 'zod';
import { allow, either } from '../access.js';
import { EnrolmentId, SessionId } from '../ids.js';
import { operation, post } from '../operation.js';

export const withdrawRegistration = operation({
  name: 'progress.withdraw-registration.v1',
  http: post('/sessions/{session}/withdrawals'),
  access: either(
    allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
    allow('learner').onOwnRecords(),
  ),
  summary: 'Give back a place in a session before it begins',
  input: z.strictObject({ session: SessionId, enrolment: EnrolmentId }),
  output: z.strictObject({ outcome: z.enum(['withdrawn', 'unchanged']) }),
  refusals: ['unknown-session', 'unknown-enrolment', 'session-begun', 'session-attended'],
  repeats: 'natural',
});
