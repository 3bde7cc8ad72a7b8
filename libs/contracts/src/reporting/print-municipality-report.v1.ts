import { ExportedFile } from '../exported-file.js';
import { operation } from '../operation.js';
import { getMunicipalityReport } from './get-municipality-report.v1.js';

/** Behind `GET municipality` report with `.pdf`: for a council (議会・委員会), small figures hidden whoever prints it. */
export const printMunicipalityReport = operation({
  ...getMunicipalityReport,
  name: 'reporting.print-municipality-report.v1',
  http: undefined,
  summary: 'The municipality report for a council as PDF on A4 (PDF/UA-1), small figures hidden',
  input: getMunicipalityReport.input.pick({ code: true, fiscalYear: true }),
  output: ExportedFile,
  refusals: ['unknown-municipality', 'fonts-missing'],
  audit: 'export',
  timeoutMs: 10_000,
});
