import { z } from 'zod';
import { allow, either } from '../access.js';
import { EnrolmentId } from '../ids.js';
import { operation, put } from '../operation.js';
import { Enrolment } from './enrolment.js';
import { LearningHours } from './learning-time.js';

export const agreeLearningTime = operation({
  name: 'progress.agree-learning-time.v1',
  http: put('/enrolments/{enrolment}/learning-time'),
  access: either(
    allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
    allow('department-manager').inOwnDepartments(),
  ),
  summary: 'Agree with somebody how long they may learn during working hours; they see it, and the office does',
  /** Null: what was agreed is taken back, and the programme’s plan counts again. */
  input: z.strictObject({ enrolment: EnrolmentId, hours: LearningHours.nullable() }),
  output: Enrolment,
  refusals: ['unknown-enrolment', 'programme-closed'],
  repeats: 'natural',
});
