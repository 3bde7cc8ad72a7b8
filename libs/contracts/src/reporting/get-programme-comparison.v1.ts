import { z } from 'zod';
import { ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { FiscalYear } from '../scalars.js';
import { Count, Disclosure } from './figures.js';
import { getProgrammeReport } from './get-programme-report.v1.js';
import { FigurePlace } from './list-figure-rows.v1.js';

/** A figure beside its target and last year's. */
const ComparedFigure = z.strictObject({
  figure: FigurePlace,
  value: Count.nullable(),
  /** The plan's KPI that names this figure; null: none does. */
  target: z.number().nullable(),
  /** Whether the target is reached; null where there is none, or no value yet. */
  reached: z.boolean().nullable(),
  lastYear: Count.nullable(),
  /** value − last year's, of a rate in points; null where either is not shown or has nobody to count of. */
  change: z.number().nullable(),
});

export const getProgrammeComparison = operation({
  name: 'reporting.get-programme-comparison.v1',
  http: get('/reports/programmes/{programme}/comparison'),
  access: getProgrammeReport.access,
  summary: 'A programme’s figures beside the targets of its plan and beside last year’s programme',
  input: z.strictObject({ programme: ProgrammeId }),
  output: z.strictObject({
    disclosure: Disclosure,
    /** The programme of the year before for the same people with the same name, whatever year the name says; null: there is none, or several. */
    lastYear: z.strictObject({ programme: ProgrammeId, name: z.string(), fiscalYear: FiscalYear }).nullable(),
    /** Those that can be compared with anything. */
    figures: z.array(ComparedFigure),
  }),
  refusals: ['unknown-programme'],
  repeats: 'read',
});
