import { operation } from '../operation.js';
import { ExportedFile } from '../exported-file.js';
import { getMunicipalityReport } from './get-municipality-report.v1.js';

/** Behind `GET municipality` report with `.csv`: the same figures as `get-municipality-report`, as a file that Excel opens. */
export const exportMunicipalityReport = operation({
  ...getMunicipalityReport,
  name: 'reporting.export-municipality-report.v1',
  http: undefined,
  summary: 'The municipality report as CSV',
  output: ExportedFile,
  audit: 'export',
  timeoutMs: 5000,
});
