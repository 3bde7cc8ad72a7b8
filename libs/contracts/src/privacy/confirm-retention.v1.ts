import { z } from 'zod';
import { allow } from '../access.js';
import { ProgrammeId } from '../ids.js';
import { operation, post } from '../operation.js';
import { RetentionRun } from './retention.js';

export const confirmRetention = operation({
  name: 'privacy.confirm-retention.v1',
  http: post('/programmes/{programme}/retention', 202),
  access: allow('municipality-admin').inOwnMunicipality(),
  summary: 'Erase what is personal of a programme whose retention is over, as the preview showed it',
  input: z.strictObject({ programme: ProgrammeId, preview: z.string().max(100) }),
  output: RetentionRun,
  refusals: ['unknown-programme', 'not-due-yet', 'preview-outdated'],
  repeats: 'natural',
  timeoutMs: 20_000,
});
