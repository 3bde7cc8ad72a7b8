import { operation } from '../operation.js';
import { ExportedTable, exportForm } from './exported-table.js';
import { getNetworkReport } from './get-network-report.v1.js';

/** Behind `GET network` report with `.csv`, `.xlsx`, `.json`: the same figures as `get-network-report`, as a file. */
export const exportNetworkReport = operation({
  ...getNetworkReport,
  name: 'reporting.export-network-report.v1',
  http: undefined,
  summary: 'The network report as a file: CSV, XLSX or JSON',
  input: getNetworkReport.input.omit({ limit: true, cursor: true }).extend(exportForm),
  output: ExportedTable,
  audit: 'export',
  timeoutMs: 5000,
});
