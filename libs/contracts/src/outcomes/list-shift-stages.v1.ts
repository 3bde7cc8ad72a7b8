import { z } from 'zod';
import { allow } from '../access.js';
import { CompanyId, ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Moment, page, pageOf } from '../scalars.js';
import { ShiftReport } from './business-shift.js';

export const listShiftStages = operation({
  name: 'outcomes.list-shift-stages.v1',
  http: get('/programmes/{programme}/shift-stages'),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
  summary: 'How far the companies in a programme are with 業態転換: what counts, and who said what',
  input: z.strictObject({ programme: ProgrammeId, ...page }),
  output: pageOf(
    z.strictObject({
      company: CompanyId,
      /** As it was called when this was recorded. */
      name: z.string(),
      counts: ShiftReport,
      /** All that was said, oldest first: corrections replace nothing. */
      said: z.array(ShiftReport.extend({ at: Moment })),
    }),
  ),
  refusals: ['unknown-programme'],
  repeats: 'read',
  timeoutMs: 5000,
});
