import { z } from 'zod';
import { allow } from '../access.js';
import { EnrolmentId } from '../ids.js';
import { operation, put, secret } from '../operation.js';
import { Key } from '../scalars.js';
import { Blocked } from './enrolment.js';
import { OwnWords, Reason } from './reason.js';

export const stateReason = operation({
  name: 'progress.state-reason.v1',
  http: put('/my/enrolments/{enrolment}/reason'),
  access: allow('learner').onOwnRecords(),
  summary: 'State what for I learn, in my own words; nobody reads it but me, and my manager where I say so',
  input: z.strictObject({
    enrolment: EnrolmentId,
    challenge: Key.nullable(),
    /** Nobody else's, the auditor included. */
    words: secret(OwnWords),
    shareWithManager: z.boolean().default(false),
  }),
  output: Reason,
  refusals: ['unknown-enrolment', 'unknown-challenge', 'share-staff-only', ...Blocked.options],
  repeats: 'natural',
});
