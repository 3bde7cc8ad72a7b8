import { z } from 'zod';
import { allow } from '../access.js';
import { EnrolmentId } from '../ids.js';
import { operation, put } from '../operation.js';
import { LearningHours, LearningTimeAsked } from './learning-time.js';

export const askLearningTime = operation({
  name: 'progress.ask-learning-time.v1',
  http: put('/my/enrolments/{enrolment}/learning-time'),
  access: allow('learner').onOwnRecords(),
  summary:
    'Ask my manager how long I may learn during working hours; managers and the office see it until it is agreed',
  input: z.strictObject({ enrolment: EnrolmentId, hours: LearningHours.min(0.5) }),
  output: LearningTimeAsked,
  refusals: ['unknown-enrolment', 'other-audience', 'programme-closed'],
  repeats: 'natural',
});
