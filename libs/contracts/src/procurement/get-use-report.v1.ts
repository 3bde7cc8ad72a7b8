import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Day, Moment } from '../scalars.js';
import { officials } from './access.js';
import { UseFigure, UseReportLine, WholeUse } from './use-report.js';

export const getUseReport = operation({
  name: 'procurement.get-use-report.v1',
  http: get('/purchases/{purchase}/use-report'),
  access: officials(),
  summary:
    'What became of the seats: the municipality’s own figures, and all buyers together as far as that tells of none',
  input: z.strictObject({
    purchase: PurchaseId,
    /** Until the end of that day; left out: today, or the nearest day on which there are seats. */
    on: Day.optional(),
  }),
  output: z.strictObject({
    on: Day,
    countedAt: Moment,
    lines: z.array(UseReportLine),
    whole: WholeUse,
    /** How each figure is counted. */
    formulas: z.array(z.strictObject({ figure: UseFigure, version: z.int(), ja: z.string(), en: z.string() })),
  }),
  refusals: ['purchase-not-found', 'not-frozen', 'outside-purchase-days', 'date-in-future'],
  repeats: 'read',
  timeoutMs: 10_000,
});
