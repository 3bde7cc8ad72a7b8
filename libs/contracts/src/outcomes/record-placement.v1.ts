import { z } from 'zod';
import { allow } from '../access.js';
import { EnrolmentId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Blocked } from '../progress/enrolment.js';
import { Recorded, placementFields } from './outcome.js';

export const recordPlacement = operation({
  name: 'outcomes.record-placement.v1',
  http: post('/placements'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Record a placement (就職); known by enrolment and the day it began',
  input: z.strictObject({ enrolmentId: EnrolmentId, ...placementFields }),
  output: Recorded,
  refusals: ['unknown-enrolment', ...Blocked.options, 'left-before-start', 'too-many-outcomes'],
  repeats: 'natural',
});
