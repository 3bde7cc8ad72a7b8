import { z } from 'zod';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { ExportRun } from './export-run.js';
import { startExport } from './start-export.v1.js';

export const listExports = operation({
  name: 'reporting.list-exports.v1',
  http: get('/exports'),
  access: startExport.access,
  summary: 'The municipality’s exports of a year back (実行記録), the newest first',
  input: z.strictObject(page),
  output: pageOf(ExportRun),
  refusals: [],
  repeats: 'read',
});
