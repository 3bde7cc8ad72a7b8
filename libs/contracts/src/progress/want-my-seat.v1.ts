import { z } from 'zod';
import { allow } from '../access.js';
import { EnrolmentId } from '../ids.js';
import { operation, post } from '../operation.js';

export const wantMySeat = operation({
  name: 'progress.want-my-seat.v1',
  http: post('/my/enrolments/{enrolment}/seat-want'),
  access: allow('learner').onOwnRecords(),
  summary: 'Ask for a seat again after mine went back; I stand in line behind those who wait already',
  input: z.strictObject({ enrolment: EnrolmentId }),
  output: z.strictObject({
    /** unchanged: I have a seat or wait for one already, or need none. */
    outcome: z.enum(['wanted', 'unchanged']),
  }),
  refusals: ['unknown-enrolment', 'enrolment-ended', 'programme-closed'],
  repeats: 'natural',
});
