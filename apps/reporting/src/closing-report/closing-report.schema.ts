import { part, tenantCollection } from '#persistence';
import { foldedPart, type Folded } from '../programme-report/index.js';

/**
 * The report of a programme as it was when the office closed it. `_id` is `<programme>/<closing>`. Until everything that
 * had been accepted is in the figures it is only a mark; then it is kept and never changes.
 */
export interface ClosingReportDocument {
  readonly _id: string;
  readonly tenant: string;
  readonly programme: string;
  /** The number of the closing. */
  readonly number: number;
  readonly closedAt: Date;
  /** Mark: to be kept as soon as everything is in. */
  readonly due?: true;
  readonly frozen?: FrozenReport;
}

export interface FrozenReport {
  readonly at: Date;
  readonly version: number;
  readonly folded: Folded;
  /** The day the figures are judged at. */
  readonly asOf: string;
  /** The report as text, and its SHA-256 in hexadecimal. */
  readonly text: string;
  readonly hash: string;
}

export const closingReports = tenantCollection({
  name: 'closing_reports',
  fields: {
    programme: String,
    number: Number,
    closedAt: Date,
    due: Boolean,
    frozen: part({ at: Date, version: Number, folded: foldedPart, asOf: String, text: String, hash: String }),
  },
  personal: 'none',
  indexes: [{ keys: { due: 1, closedAt: 1 }, where: { due: { $exists: true } } }],
});
