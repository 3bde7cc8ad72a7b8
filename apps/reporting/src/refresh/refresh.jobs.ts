import { job } from '#jobs';
import { z } from 'zod';

/** The municipality is that of the job's scope. */
const MunicipalityData = z.strictObject({});
const ProgrammeData = z.strictObject({ programme: z.string() });
const FiscalYearData = z.strictObject({ fiscalYear: z.int() });

/**
 * One run after the other, each over other programmes: it rests as long as it took, not ten times. A killed worker keeps a
 * whole municipality waiting, so it is soon known; whose lock ran out while it was only slow counts beside another, and
 * each report is saved by one of them.
 */
const together = { restFactor: 1, lockMs: 5000 };

/** The reports of a municipality's programmes that wait, many at a time. */
export const refreshProgrammeReports = job('refresh-programme-reports', MunicipalityData, {
  concurrency: 4,
  ...together,
});
/** The report of a programme that is so large that the others should not wait for it. */
export const refreshLargeReport = job('refresh-large-report', ProgrammeData, { concurrency: 2 });
/** Both for reports in which nothing changed: queues of their own, few at a time, so that whoever waits for a change comes first. */
export const recountProgrammeReports = job('recount-programme-reports', MunicipalityData, {
  concurrency: 2,
  ...together,
});
export const recountLargeReport = job('recount-large-report', ProgrammeData);
export const refreshMunicipalityReport = job('refresh-municipality-report', FiscalYearData, { concurrency: 2 });
export const refreshNetworkReport = job('refresh-network-report', FiscalYearData);

export const refreshJobs = [
  refreshProgrammeReports,
  refreshLargeReport,
  recountProgrammeReports,
  recountLargeReport,
  refreshMunicipalityReport,
  refreshNetworkReport,
];
