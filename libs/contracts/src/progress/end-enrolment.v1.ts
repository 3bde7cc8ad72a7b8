import { z } from 'zod';
import { allow } from '../access.js';
import { EnrolmentId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Day } from '../scalars.js';
import { Enrolment, GivenReason } from './enrolment.js';

export const endEnrolment = operation({
  name: 'progress.end-enrolment.v1',
  http: post('/enrolments/{enrolment}/ending'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'End an enrolment (終了), with the day and the reason',
  input: z.strictObject({ enrolment: EnrolmentId, on: Day, reason: GivenReason }),
  output: Enrolment,
  refusals: ['unknown-enrolment', 'already-ended', 'programme-closed'],
  repeats: 'natural',
});
