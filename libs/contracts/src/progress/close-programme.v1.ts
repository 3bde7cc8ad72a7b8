import { z } from 'zod';
import { allow } from '../access.js';
import { ProgrammeId } from '../ids.js';
import { operation, post } from '../operation.js';
import { ProgrammeClosing } from './programme-plan.js';

export const closeProgramme = operation({
  name: 'progress.close-programme.v1',
  http: post('/programmes/{programme}/closing'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Close a programme (締め): nothing more is taken in, and its report is kept as it is then',
  input: z.strictObject({ programme: ProgrammeId }),
  output: z.strictObject({
    programme: ProgrammeId,
    closing: ProgrammeClosing,
    outcome: z.enum(['closed', 'unchanged']),
  }),
  refusals: ['unknown-programme'],
  repeats: 'natural',
});
