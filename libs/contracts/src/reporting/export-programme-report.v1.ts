import { operation } from '../operation.js';
import { ExportedFile } from '../exported-file.js';
import { getProgrammeReport } from './get-programme-report.v1.js';

/** Behind `GET programme` report with `.csv`: the same figures as `get-programme-report`, as a file that Excel opens. */
export const exportProgrammeReport = operation({
  ...getProgrammeReport,
  name: 'reporting.export-programme-report.v1',
  http: undefined,
  summary: 'The programme report as CSV',
  output: ExportedFile,
  audit: 'export',
  timeoutMs: 5000,
});
