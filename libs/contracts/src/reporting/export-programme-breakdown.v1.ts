import { operation } from '../operation.js';
import { ExportedTable, exportForm } from './exported-table.js';
import { getProgrammeBreakdown } from './get-programme-breakdown.v1.js';

/** Behind `GET …/breakdown.csv`, `.xlsx`, `.json`: all rows of `get-programme-breakdown`, as a file. */
export const exportProgrammeBreakdown = operation({
  ...getProgrammeBreakdown,
  name: 'reporting.export-programme-breakdown.v1',
  http: undefined,
  summary: 'A programme broken down by one thing, as a file: CSV, XLSX or JSON',
  input: getProgrammeBreakdown.input.omit({ limit: true, cursor: true }).extend(exportForm),
  output: ExportedTable,
  audit: 'export',
  timeoutMs: 5000,
});
