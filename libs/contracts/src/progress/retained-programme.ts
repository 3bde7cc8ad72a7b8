import { z } from 'zod';
import { MunicipalityCode, ProgrammeId } from '../ids.js';
import { Day } from '../scalars.js';

/** A programme by its retention. */
export const RetainedProgramme = z.strictObject({
  programme: ProgrammeId,
  municipality: MunicipalityCode,
  key: z.string(),
  name: z.string(),
  fiscalYear: z.int(),
  endsOn: Day,
  retentionYears: z.int(),
  /** From this day on. */
  dueOn: Day,
  automatic: z.boolean(),
  /** That are not erased. */
  enrolments: z.int(),
});
