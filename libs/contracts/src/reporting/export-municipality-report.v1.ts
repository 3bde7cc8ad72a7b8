import { operation } from '../operation.js';
import { ExportedTable, exportForm } from './exported-table.js';
import { getMunicipalityReport } from './get-municipality-report.v1.js';

/** Behind `GET municipality` report with `.csv`, `.xlsx`, `.json`: the same figures as `get-municipality-report`, as a file. */
export const exportMunicipalityReport = operation({
  ...getMunicipalityReport,
  name: 'reporting.export-municipality-report.v1',
  http: undefined,
  summary: 'The municipality report as a file: CSV, XLSX or JSON',
  input: getMunicipalityReport.input.omit({ limit: true, cursor: true }).extend(exportForm),
  output: ExportedTable,
  audit: 'export',
  timeoutMs: 5000,
});
