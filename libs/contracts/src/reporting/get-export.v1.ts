import { z } from 'zod';
import { ExportRunId } from '../ids.js';
import { get, operation } from '../operation.js';
import { ExportRun } from './export-run.js';
import { startExport } from './start-export.v1.js';

export const getExport = operation({
  name: 'reporting.get-export.v1',
  http: get('/exports/{exportRun}'),
  access: startExport.access,
  summary: 'An export: how far it is, or what became of it',
  input: z.strictObject({ exportRun: ExportRunId }),
  output: ExportRun,
  refusals: ['unknown-export'],
  repeats: 'read',
});
