import { z } from 'zod';
import { allow } from '../access.js';
import { EnrolmentId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Line } from '../scalars.js';

export const keepSeatFor = operation({
  name: 'progress.keep-seat-for.v1',
  http: post('/enrolments/{enrolment}/seat-keeping'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Keep a seat that was asked back for whoever has it, and say why; it holds as if they had learned today',
  input: z.strictObject({ enrolment: EnrolmentId, reason: Line(300) }),
  output: z.strictObject({
    /** unchanged: it was kept already. */
    outcome: z.enum(['kept', 'unchanged']),
  }),
  refusals: ['unknown-enrolment', 'seat-not-asked', 'seat-given-back'],
  repeats: 'natural',
});
