import { z } from 'zod';
import { allow } from '../access.js';
import { EnrolmentId, ProgrammeId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Day } from '../scalars.js';
import { Enrolment } from './enrolment.js';

export const moveEnrolment = operation({
  name: 'progress.move-enrolment.v1',
  http: post('/enrolments/{enrolment}/move'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'End an enrolment and enrol the person in another programme of the same audience, both or neither',
  input: z.strictObject({ enrolment: EnrolmentId, programme: ProgrammeId, on: Day }),
  output: z.strictObject({ from: Enrolment, to: EnrolmentId }),
  refusals: [
    'unknown-enrolment',
    'unknown-programme',
    'wrong-audience',
    'already-ended',
    'enrolment-ended',
    'same-programme',
    'programme-closed',
    'seats-exhausted',
    'busy',
  ],
  repeats: 'natural',
  timeoutMs: 5000,
});
