import { z } from 'zod';
import { allow } from '../access.js';
import { EnrolmentId } from '../ids.js';
import { operation, post } from '../operation.js';

export const keepMySeat = operation({
  name: 'progress.keep-my-seat.v1',
  http: post('/my/enrolments/{enrolment}/seat-keeping'),
  access: allow('learner').onOwnRecords(),
  summary: 'Say that I keep the seat that was asked back; it holds as if I had learned today',
  input: z.strictObject({ enrolment: EnrolmentId }),
  output: z.strictObject({
    /** unchanged: it was kept already. */
    outcome: z.enum(['kept', 'unchanged']),
  }),
  refusals: ['unknown-enrolment', 'seat-not-asked', 'seat-given-back'],
  repeats: 'natural',
});
