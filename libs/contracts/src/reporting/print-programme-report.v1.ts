import { ExportedFile } from '../exported-file.js';
import { operation } from '../operation.js';
import { getProgrammeReport } from './get-programme-report.v1.js';

/**
 * Behind `GET programme` report with `.pdf`: for a council (議会・委員会). Small figures are hidden whoever prints it, so
 * that it may leave the municipality.
 */
export const printProgrammeReport = operation({
  ...getProgrammeReport,
  name: 'reporting.print-programme-report.v1',
  http: undefined,
  summary: 'The programme report for a council as PDF on A4 (PDF/UA-1), small figures hidden',
  input: getProgrammeReport.input.pick({ programme: true }),
  output: ExportedFile,
  refusals: ['unknown-programme', 'fonts-missing'],
  audit: 'export',
  timeoutMs: 10_000,
});
