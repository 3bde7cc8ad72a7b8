import { tenantCollection } from '#persistence';
import type { ReportedProgramme, Tally } from '../figures/index.js';
import { staleFields, staleIndex, type StaleMark } from '../stale-mark/index.js';
import { foldedPart, programmePart } from './tally.schema.js';

/** Figures, and the programme as it was when they were counted. */
export interface Folded {
  readonly programme: ReportedProgramme;
  readonly tally: Tally;
}

/** `_id` is the programme's. Facts may come before the programme itself: until then there is nothing to show. */
export interface ProgrammeReportDocument extends StaleMark {
  readonly tenant: string;
  readonly programme?: ReportedProgramme & { readonly version: number };
  /** As of the last refresh. */
  readonly folded?: Folded;
}

export const programmeReports = tenantCollection({
  name: 'programme_reports',
  fields: { programme: programmePart, folded: foldedPart, ...staleFields },
  personal: 'none',
  indexes: [staleIndex, { keys: { tenant: 1, 'folded.programme.fiscalYear': 1 } }],
});

/** The last version of a day in Japan, kept when a later day's replaces it. `_id` is `<programme>/<day>`. */
export interface ReportDayDocument {
  readonly _id: string;
  readonly tenant: string;
  readonly version: number;
  readonly foldedAt: Date;
  readonly folded: Folded;
}

export const reportDays = tenantCollection({
  name: 'report_days',
  fields: { version: Number, foldedAt: Date, folded: foldedPart },
  personal: 'none',
});
