import { z } from 'zod';
import { Moment } from '../scalars.js';

/** Which count of a report stands now, without a figure of it: what open pages are told. */
export const ReportVersion = z.strictObject({
  /** As in the report; 0 before the first. */
  version: z.int(),
  countedAt: Moment.nullable(),
});
export type ReportVersion = z.infer<typeof ReportVersion>;
