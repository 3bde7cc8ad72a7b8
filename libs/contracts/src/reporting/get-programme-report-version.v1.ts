import { orService } from '../access.js';
import { operation } from '../operation.js';
import { getProgrammeReport } from './get-programme-report.v1.js';
import { ReportVersion } from './report-version.js';

/** Behind `GET /reports/programmes/{programme}/events`: who may read the report may watch it; the gateway asks once for all of them. */
export const getProgrammeReportVersion = operation({
  name: 'reporting.get-programme-report-version.v1',
  access: orService(getProgrammeReport.access, 'gateway'),
  summary: 'Which count of a programme’s report stands now',
  input: getProgrammeReport.input.pick({ programme: true }),
  output: ReportVersion,
  refusals: ['unknown-programme'],
  repeats: 'read',
});
