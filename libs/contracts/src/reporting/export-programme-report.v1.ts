import { operation } from '../operation.js';
import { ExportedTable, exportForm } from './exported-table.js';
import { getProgrammeReport } from './get-programme-report.v1.js';

/** Behind `GET programme` report with `.csv`, `.xlsx`, `.json`: the same figures as `get-programme-report`, as a file. */
export const exportProgrammeReport = operation({
  ...getProgrammeReport,
  name: 'reporting.export-programme-report.v1',
  http: undefined,
  summary: 'The programme report as a file: CSV, XLSX or JSON',
  input: getProgrammeReport.input.extend(exportForm),
  output: ExportedTable,
  audit: 'export',
  timeoutMs: 5000,
});
