import { z } from 'zod';
import { ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Day } from '../scalars.js';
import { Count, Disclosure, freshness, Rate } from './figures.js';
import { getProgrammeReport } from './get-programme-report.v1.js';

/** 内訳: month = of each thing that happened; department and company as of the enrolment; first-time: enrolled nowhere before. */
export const BreakdownBy = z.enum([
  'month',
  'department',
  'company',
  'industry',
  'company-size',
  'age-band',
  'funding',
  'first-time',
]);
export type BreakdownBy = z.infer<typeof BreakdownBy>;

/** Some enrolments of a programme, by the same formulas as the programme's own figures. */
export const BreakdownFigures = z.strictObject({
  enrolled: Count,
  started: Count,
  completed: Count,
  /** Left out by month, like all that follows: what happened in one month has no common whole. */
  completionRate: Rate.optional(),
  learningMinutes: Count.optional(),
  satisfaction: z.strictObject({ answered: Count, topTwoRate: Rate }).optional(),
  useAtWork: z.strictObject({ answered: Count, used: Count, rate: Rate }).optional(),
  /** Citizen programmes only. */
  employment: z.strictObject({ denominator: Count, employed: Count, rate: Rate }).optional(),
});
export type BreakdownFigures = z.infer<typeof BreakdownFigures>;

export const BreakdownRow = BreakdownFigures.extend({
  /** A month `YYYY-MM`, an id, a letter of the industry, a band; `unknown`: it is not known. */
  key: z.string(),
  /** Names of departments, outermost first, or of the company; null: what `key` says. */
  label: z.array(z.string()).nullable(),
});
export type BreakdownRow = z.infer<typeof BreakdownRow>;

export const getProgrammeBreakdown = operation({
  name: 'reporting.get-programme-breakdown.v1',
  http: get('/reports/programmes/{programme}/breakdown'),
  access: getProgrammeReport.access,
  summary: 'What a programme achieved, broken down by one thing',
  input: z.strictObject({
    programme: ProgrammeId,
    by: BreakdownBy,
    /** The version that stood at the end of this day, unchanged. */
    on: Day.optional(),
    limit: z.int().min(1).max(1000).default(1000),
    cursor: z.string().max(200).optional(),
  }),
  output: z.strictObject({
    ...freshness,
    disclosure: Disclosure,
    by: BreakdownBy,
    /** What else the programme is broken down by. */
    offered: z.array(BreakdownBy),
    rows: z.array(BreakdownRow),
    nextCursor: z.string().nullable(),
  }),
  refusals: ['unknown-programme', 'no-version-that-day', 'past-figures-are-internal', 'not-broken-down-so'],
  repeats: 'read',
});
