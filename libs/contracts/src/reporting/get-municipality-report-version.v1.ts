import { orService } from '../access.js';
import { operation } from '../operation.js';
import { getMunicipalityReport } from './get-municipality-report.v1.js';
import { ReportVersion } from './report-version.js';

/** Behind `GET /reports/municipalities/{code}/events`: who may read the report may watch it; the gateway asks once for all of them. */
export const getMunicipalityReportVersion = operation({
  name: 'reporting.get-municipality-report-version.v1',
  access: orService(getMunicipalityReport.access, 'gateway'),
  summary: 'Which count of a municipality’s year stands now',
  input: getMunicipalityReport.input.pick({ code: true, fiscalYear: true }),
  output: ReportVersion,
  refusals: ['unknown-municipality'],
  repeats: 'read',
});
