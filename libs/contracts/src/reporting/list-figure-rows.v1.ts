import { z } from 'zod';
import { CompanyId, EnrolmentId, PersonId, ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Day, page } from '../scalars.js';
import { freshness } from './figures.js';
import { BreakdownBy } from './get-programme-breakdown.v1.js';
import { getProgrammeReport } from './get-programme-report.v1.js';

/** A figure by its place in the report: `completed`, `employment.rate`, `courses.<key>.started`. */
export const FigurePlace = z
  .string()
  .max(100)
  .regex(/^[A-Za-z]+([.][A-Za-z0-9-]+){0,2}$/);

/** Somebody (or some company) that a figure counts. */
export const FigureRow = z.strictObject({
  /** Null: the figure counts companies. */
  enrolment: EnrolmentId.nullable(),
  person: PersonId.nullable(),
  /** Null where the figure counts people. */
  company: CompanyId.nullable(),
  /** Null: nothing that names them may be shown any more (erased, use stopped). */
  name: z.string().nullable(),
  kana: z.string().nullable(),
  /** Path of the department, or the company’s name: as it is today. */
  group: z.array(z.string()),
  /** 職員番号. */
  number: z.string().nullable(),
  /** Of a rate: whether it counts in the denominator; else true. */
  whole: z.boolean(),
  /** Of a rate: whether it counts in the numerator; else true. */
  part: z.boolean(),
  /** What it adds to a sum or mean: seconds of learning, hours each month, points; −1, 0 or 1 to a change. */
  value: z.number().nullable(),
});
export type FigureRow = z.infer<typeof FigureRow>;

export const listFigureRows = operation({
  name: 'reporting.list-figure-rows.v1',
  http: get('/reports/programmes/{programme}/rows'),
  access: getProgrammeReport.access,
  summary: 'The enrolments that a figure of a programme counts, in the report or in one cell of a break-down',
  input: z.strictObject({
    programme: ProgrammeId,
    figure: FigurePlace,
    /** With `of`: only in this row of the break-down. */
    by: BreakdownBy.optional(),
    of: z.string().max(200).optional(),
    /** The figure as it stood at the end of this day; refused when facts have changed it since, for only those of now are kept. */
    on: Day.optional(),
    ...page,
  }),
  output: z.strictObject({
    ...freshness,
    figure: FigurePlace,
    /** As the report shows it. */
    value: z.number().nullable(),
    /** Of a rate: what it was divided from; null for any other figure. */
    numerator: z.int().nullable(),
    denominator: z.int().nullable(),
    /** In the order of reading within each page; a page may hold fewer than asked for while more follow. */
    items: z.array(FigureRow),
    nextCursor: z.string().nullable(),
  }),
  refusals: [
    'unknown-programme',
    'unknown-figure',
    'not-broken-down-so',
    'no-version-that-day',
    'past-rows-not-kept',
    'rows-are-internal',
  ],
  repeats: 'read',
  audit: 'person-read',
  timeoutMs: 8000,
});
