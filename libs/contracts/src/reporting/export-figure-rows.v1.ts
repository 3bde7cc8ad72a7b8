import { z } from 'zod';
import { operation } from '../operation.js';
import { listFigureRows } from './list-figure-rows.v1.js';

/** Behind `GET …/rows.csv`: all rows of `list-figure-rows`, in pieces, so that no file with names is left lying. */
export const exportFigureRows = operation({
  ...listFigureRows,
  name: 'reporting.export-figure-rows.v1',
  http: undefined,
  summary: 'The enrolments that a figure of a programme counts, as CSV',
  input: listFigureRows.input.omit({ limit: true }),
  output: z.strictObject({
    /** The next lines; the first piece begins with the heading. */
    csv: z.string(),
    fileName: z.string(),
    nextCursor: z.string().nullable(),
  }),
  audit: 'export',
});
