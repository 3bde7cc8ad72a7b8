import { operation } from '../operation.js';
import { ExportedFile } from '../exported-file.js';
import { getNetworkReport } from './get-network-report.v1.js';

/** Behind `GET network` report with `.csv`: the same figures as `get-network-report`, as a file that Excel opens. */
export const exportNetworkReport = operation({
  ...getNetworkReport,
  name: 'reporting.export-network-report.v1',
  http: undefined,
  summary: 'The network report as CSV',
  output: ExportedFile,
  audit: 'export',
  timeoutMs: 5000,
});
