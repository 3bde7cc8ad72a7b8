import { job } from '#jobs';
import { z } from 'zod';

const FiscalYearData = z.strictObject({ fiscalYear: z.int() });

export const refreshProgrammeReport = job('refresh-programme-report', z.strictObject({ programme: z.string() }), {
  concurrency: 4,
});
export const refreshMunicipalityReport = job('refresh-municipality-report', FiscalYearData, { concurrency: 2 });
export const refreshNetworkReport = job('refresh-network-report', FiscalYearData);

export const refreshJobs = [refreshProgrammeReport, refreshMunicipalityReport, refreshNetworkReport];
