import { tenantCollection } from '#persistence';
import type { Breakdown, ReportedProgramme, Tally } from '../figures/index.js';
import { staleFields, staleIndex, type StaleMark } from '../stale-mark/index.js';
import { breakdownPart, foldedPart, programmePart } from './tally.schema.js';

/** Figures, and the programme as it was when they were counted. */
export interface Folded {
  readonly programme: ReportedProgramme;
  readonly tally: Tally;
}

export interface CountedProgramme extends Folded {
  readonly breakdown: Breakdown;
}

/** `_id` is the programme's. Facts may come before the programme itself: until then there is nothing to show. */
export interface ProgrammeReportDocument extends StaleMark {
  readonly tenant: string;
  readonly programme?: ReportedProgramme & { readonly version: number };
  /** As of the last refresh. */
  readonly folded?: Folded;
  /** Counted with it; left out in reports of before it was kept. */
  readonly breakdown?: Breakdown;
  /** Fiscal years that it has left: their totals are owed without it as long as the mark is there. */
  readonly formerYears?: readonly number[];
  /** It could not be counted: to be tried again after this. */
  readonly restsUntil?: Date;
}

/** Its figures are owed, and its programme has come. */
export type WaitingReport = ProgrammeReportDocument & Required<Pick<ProgrammeReportDocument, 'programme' | 'stale'>>;

export const isWaiting = (report: ProgrammeReportDocument | null): report is WaitingReport =>
  report?.programme !== undefined && report.stale !== undefined;

/** Whose totals may still hold what was counted of it, other than those of its year of now. */
export const formerYears = ({ programme, folded, formerYears: known = [] }: WaitingReport): number[] => {
  const counted = folded ? [...known, folded.programme.fiscalYear] : known;
  return [...new Set(counted)].filter((year) => year !== programme.fiscalYear);
};

export const programmeReports = tenantCollection({
  name: 'programme_reports',
  fields: {
    programme: programmePart,
    folded: foldedPart,
    breakdown: breakdownPart,
    ...staleFields,
    savedBy: String,
    formerYears: [Number],
    restsUntil: Date,
  },
  personal: 'none',
  indexes: [
    staleIndex,
    // Those of one municipality that wait, longest first.
    { keys: { tenant: 1, ...staleIndex.keys }, where: staleIndex.where },
    { keys: { tenant: 1, 'folded.programme.fiscalYear': 1 } },
  ],
});

/** The last version of a day in Japan, kept when a later day's replaces it. `_id` is `<programme>/<day>`. */
export interface ReportDayDocument {
  readonly _id: string;
  readonly tenant: string;
  readonly version: number;
  readonly foldedAt: Date;
  readonly folded: Folded;
  readonly breakdown?: Breakdown;
}

export const reportDays = tenantCollection({
  name: 'report_days',
  fields: { version: Number, foldedAt: Date, folded: foldedPart, breakdown: breakdownPart },
  personal: 'none',
});
