import { z } from 'zod';
import { allow } from '../access.js';
import { PersonId, ProgrammeId } from '../ids.js';
import { operation, post } from '../operation.js';

export const withdrawSeatWant = operation({
  name: 'progress.withdraw-seat-want.v1',
  http: post('/programmes/{programme}/seat-wants/{person}/withdrawal'),
  access: allow('municipality-admin', 'municipality-officer').inOwnMunicipality(),
  summary: 'Take somebody off the waiting list for a seat',
  input: z.strictObject({ programme: ProgrammeId, person: PersonId }),
  output: z.strictObject({
    /** unchanged: waits for none, or has been enrolled. */
    outcome: z.enum(['withdrawn', 'unchanged']),
  }),
  refusals: ['unknown-programme', 'unknown-person', 'seat-on-its-way'],
  repeats: 'natural',
});
