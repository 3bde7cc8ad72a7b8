import { z } from 'zod';
import { ExportRunId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Moment } from '../scalars.js';
import { startExport } from './start-export.v1.js';

export const makeExportLink = operation({
  name: 'reporting.make-export-link.v1',
  http: post('/exports/{exportRun}/links'),
  access: startExport.access,
  summary: 'A signed link to the file, for who asked and for a quarter of an hour; it needs the sign-in as well',
  input: z.strictObject({ exportRun: ExportRunId }),
  output: z.strictObject({
    /** Path below our own host. */
    url: z.string(),
    until: Moment,
  }),
  refusals: ['unknown-export', 'export-not-ready', 'export-gone'],
  repeats: 'natural',
});
