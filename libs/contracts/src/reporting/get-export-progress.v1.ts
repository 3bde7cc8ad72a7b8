import { operation } from '../operation.js';
import { getExport } from './get-export.v1.js';

/** Behind `GET /exports/{exportRun}/events`: the gateway asks again and again and pushes what changed. */
export const getExportProgress = operation({
  ...getExport,
  name: 'reporting.get-export-progress.v1',
  http: undefined,
  summary: 'How far an export is',
});
