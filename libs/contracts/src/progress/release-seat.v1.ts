import { z } from 'zod';
import { allow } from '../access.js';
import { PersonId, ProgrammeId } from '../ids.js';
import { operation, post } from '../operation.js';

export const releaseSeat = operation({
  name: 'progress.release-seat.v1',
  http: post('/programmes/{programme}/company-seats/releases'),
  access: allow('company-officer').inOwnCompany(),
  summary: 'Take somebody who has not begun off the own company’s seat; it is free for another one',
  input: z.strictObject({ programme: ProgrammeId, person: PersonId }),
  output: z.strictObject({ outcome: z.enum(['released', 'unchanged']) }),
  refusals: ['unknown-programme', 'unknown-application', 'already-started', 'programme-closed'],
  repeats: 'natural',
});
