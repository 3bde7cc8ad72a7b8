import { tenantCollection } from '#persistence';
import type { ReportedProgramme, Tally } from '../figures/index.js';
import { staleFields, staleIndex, type StaleMark } from '../stale-mark/index.js';
import { programmePart, tallyPart } from './tally.schema.js';

/** `_id` is the programme's. Facts may come before the programme itself: until then there is nothing to show. */
export interface ProgrammeReportDocument extends StaleMark {
  readonly tenant: string;
  readonly programme?: ReportedProgramme & { readonly version: number };
  readonly tally?: Tally;
  /** The fiscal year at the last refresh: when a programme moves, its former year's report changes too. */
  readonly foldedYear?: number;
}

export const programmeReports = tenantCollection({
  name: 'programme_reports',
  fields: { programme: programmePart, tally: tallyPart, foldedYear: Number, ...staleFields },
  indexes: [staleIndex, { keys: { tenant: 1, 'programme.fiscalYear': 1 } }],
});

/** The last version of a day in Japan, never changed after that day. `_id` is `<programme>/<day>`. */
export interface ReportDayDocument {
  readonly _id: string;
  readonly tenant: string;
  readonly version: number;
  readonly foldedAt: Date;
  readonly programme: ReportedProgramme;
  readonly tally: Tally;
}

export const reportDays = tenantCollection({
  name: 'report_days',
  fields: { version: Number, foldedAt: Date, programme: programmePart, tally: tallyPart },
});
