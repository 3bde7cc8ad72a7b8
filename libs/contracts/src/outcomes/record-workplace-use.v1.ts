import { z } from 'zod';
import { allow, either } from '../access.js';
import { EnrolmentId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Blocked } from '../progress/enrolment.js';
import { Recorded, workplaceUseFields } from './outcome.js';
import { Evidence } from './use-at-work.js';

export const recordWorkplaceUse = operation({
  name: 'outcomes.record-workplace-use.v1',
  http: post('/workplace-uses'),
  access: either(
    allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
    allow('learner').onOwnRecords(),
  ),
  summary: 'Record a use at work (実務活用); known by enrolment, day and what',
  input: z.strictObject({ enrolmentId: EnrolmentId, ...workplaceUseFields, evidence: Evidence.optional() }),
  output: Recorded,
  refusals: ['unknown-enrolment', ...Blocked.options, 'too-many-outcomes'],
  repeats: 'natural',
});
