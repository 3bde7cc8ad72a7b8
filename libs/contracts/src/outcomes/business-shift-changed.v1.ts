import { z } from 'zod';
import { event } from '../event.js';
import { CompanyId, ProgrammeId } from '../ids.js';
import { ShiftStage } from './business-shift.js';

export const businessShiftChanged = event({
  name: 'outcomes.business-shift-changed.v1',
  summary: 'How far a company in a programme is with 業態転換',
  data: z.strictObject({ programme: ProgrammeId, company: CompanyId, stage: ShiftStage }),
});
