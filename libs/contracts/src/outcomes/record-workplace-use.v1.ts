import { z } from 'zod';
import { allow } from '../access.js';
import { EnrolmentId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Recorded, workplaceUseFields } from './outcome.js';

export const recordWorkplaceUse = operation({
  name: 'outcomes.record-workplace-use.v1',
  http: post('/workplace-uses'),
  access: allow('learner', 'municipality-officer', 'municipality-admin').onOwnRecords(),
  summary: 'Record a use at work (実務活用); known by enrolment, day and what',
  input: z.strictObject({ enrolmentId: EnrolmentId, ...workplaceUseFields }),
  output: Recorded,
  refusals: ['unknown-enrolment', 'too-many-outcomes'],
  repeats: 'natural',
});
