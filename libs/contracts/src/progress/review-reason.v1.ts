import { z } from 'zod';
import { allow } from '../access.js';
import { EnrolmentId } from '../ids.js';
import { operation, put, secret } from '../operation.js';
import { Blocked } from './enrolment.js';
import { OwnWords, Reason, ReasonOutcome } from './reason.js';

export const reviewReason = operation({
  name: 'progress.review-reason.v1',
  http: put('/my/enrolments/{enrolment}/reason/review'),
  access: allow('learner').onOwnRecords(),
  summary: 'Look back at the end: whether what I learned for came true',
  input: z.strictObject({ enrolment: EnrolmentId, outcome: ReasonOutcome, words: secret(OwnWords) }),
  output: Reason,
  refusals: ['unknown-enrolment', 'reason-missing', 'not-at-the-end', ...Blocked.options],
  repeats: 'natural',
});
