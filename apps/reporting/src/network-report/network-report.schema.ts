import { networkCollection } from '#persistence';
import type { TotalName, Totals } from '../figures/index.js';
import { totalsPart } from '../municipality-report/index.js';
import { staleFields, staleIndex, type StaleMark } from '../stale-mark/index.js';

/** All members' fiscal year. `_id` is the fiscal year; the rows lie, masked, with each municipality's report. */
export interface NetworkReportDocument extends StaleMark {
  readonly municipalities?: number;
  readonly totals?: Totals;
  /** Which of them may be shown. */
  readonly shown?: readonly TotalName[];
}

export const networkReports = networkCollection({
  name: 'network_reports',
  fields: { municipalities: Number, totals: totalsPart, shown: [String], ...staleFields },
  personal: 'none',
  indexes: [staleIndex],
});
