import { ExportedFile } from '../exported-file.js';
import { operation } from '../operation.js';
import { getNetworkReport } from './get-network-report.v1.js';

/** Behind `GET network` report with `.pdf`: the year of all members, by municipality and by audience. */
export const printNetworkReport = operation({
  ...getNetworkReport,
  name: 'reporting.print-network-report.v1',
  http: undefined,
  summary: 'The network report as PDF on A4 (PDF/UA-1), small figures hidden',
  input: getNetworkReport.input.pick({ fiscalYear: true }),
  output: ExportedFile,
  refusals: ['fonts-missing'],
  audit: 'export',
  timeoutMs: 10_000,
});
