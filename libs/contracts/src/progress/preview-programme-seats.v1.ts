import { z } from 'zod';
import { allow } from '../access.js';
import { ProgrammeId, PurchaseId } from '../ids.js';
import { get, operation } from '../operation.js';

export const previewProgrammeSeats = operation({
  name: 'progress.preview-programme-seats.v1',
  http: get('/programmes/{programme}/seat-preview'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary:
    'How many of a programme’s learners would have a seat of a joint purchase, were it taken up now, and how many would wait',
  input: z.strictObject({ programme: ProgrammeId, purchase: PurchaseId }),
  output: z.strictObject({
    /** Who goes on learning. */
    learners: z.int(),
    /** Of them, who has a seat by another programme, or would be given one. */
    seated: z.int(),
    /** They go on learning, and stand in line. */
    waiting: z.int(),
  }),
  refusals: ['unknown-programme', 'purchase-not-found', 'not-a-buyer'],
  repeats: 'read',
  timeoutMs: 5000,
});
