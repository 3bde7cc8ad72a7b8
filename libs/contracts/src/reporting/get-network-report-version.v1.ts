import { orService } from '../access.js';
import { operation } from '../operation.js';
import { getNetworkReport } from './get-network-report.v1.js';
import { ReportVersion } from './report-version.js';

/** Behind `GET /reports/network/events`: who may read the report may watch it; the gateway asks once for all of them. */
export const getNetworkReportVersion = operation({
  name: 'reporting.get-network-report-version.v1',
  access: orService(getNetworkReport.access, 'gateway'),
  summary: 'Which count of the network’s year stands now',
  input: getNetworkReport.input.pick({ fiscalYear: true }),
  output: ReportVersion,
  refusals: [],
  repeats: 'read',
});
