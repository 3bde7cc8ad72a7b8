import { z } from 'zod';
import { allow } from '../access.js';
import { MunicipalityCode } from '../ids.js';
import { get, operation } from '../operation.js';
import { Audience, FiscalYear } from '../scalars.js';
import { freshness, Rate } from './figures.js';
import { getNetworkReport } from './get-network-report.v1.js';

/** The counts that programmes show, added up, and how many programmes hide theirs. */
const ShownSum = z.strictObject({ shown: z.int(), hidden: z.int() });

export const getNetworkOverview = operation({
  name: 'reporting.get-network-overview.v1',
  http: get('/reports/network/overview'),
  access: allow('secretariat').anywhere(),
  summary: 'The network’s year at a glance: by audience, who has programmes, what waits; small figures are hidden',
  input: getNetworkReport.input.pick({ fiscalYear: true }),
  output: z.strictObject({
    ...freshness,
    fiscalYear: FiscalYear,
    figures: getNetworkReport.output.shape.figures,
    audiences: z.array(
      z.strictObject({
        audience: Audience,
        programmes: z.int(),
        enrolled: ShownSum,
        started: ShownSum,
        completed: ShownSum,
        /** 修了 ÷ 開始 of the programmes that show both. */
        completionRate: Rate,
      }),
    ),
    /** How many programmes of the year each has that has any. */
    members: z.array(z.strictObject({ municipality: MunicipalityCode, programmes: z.int() })),
    /** Enrolled, started and completed by audience as an SVG picture; null: there is nothing to draw. */
    chart: z.string().nullable(),
    /** What the picture shows, in a sentence. */
    chartSentence: z.string(),
    /** Reports of all municipalities that wait to be counted. */
    waiting: z.strictObject({ programmes: z.int(), municipalities: z.int(), years: z.int() }),
  }),
  refusals: [],
  repeats: 'read',
  timeoutMs: 5000,
});
