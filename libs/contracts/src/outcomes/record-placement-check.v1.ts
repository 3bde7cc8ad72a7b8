import { z } from 'zod';
import { allow } from '../access.js';
import { EnrolmentId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Day } from '../scalars.js';
import { Blocked } from '../progress/enrolment.js';
import { Recorded } from './outcome.js';
import { CheckMonths, CheckSource, WorkAnswer } from './placement-check.js';

export const recordPlacementCheck = operation({
  name: 'outcomes.record-placement-check.v1',
  http: post('/enrolments/{enrolmentId}/placement-checks'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Enter what the office checked, a company said or a person wrote on paper about work after a programme',
  input: z.strictObject({
    enrolmentId: EnrolmentId,
    months: CheckMonths,
    source: CheckSource,
    checkedOn: Day,
    answer: WorkAnswer,
  }),
  output: Recorded,
  refusals: ['unknown-enrolment', ...Blocked.options, 'not-a-job-seeker', 'starts-later', 'too-many-outcomes'],
  repeats: 'natural',
});
