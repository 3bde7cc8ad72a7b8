import { z } from 'zod';
import { allow } from '../access.js';
import { ProgrammeId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Line } from '../scalars.js';

export const reopenProgramme = operation({
  name: 'progress.reopen-programme.v1',
  http: post('/programmes/{programme}/reopening'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Open a closed programme again; the report that was kept at its closing stays as it was',
  input: z.strictObject({
    programme: ProgrammeId,
    /** Kept in the audit chain. */
    reason: Line(500),
  }),
  output: z.strictObject({ programme: ProgrammeId, outcome: z.enum(['reopened', 'unchanged']) }),
  refusals: ['unknown-programme'],
  repeats: 'natural',
});
