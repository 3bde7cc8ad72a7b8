import { job } from '#jobs';
import { z } from 'zod';

const FiscalYearData = z.strictObject({ fiscalYear: z.int() });

const ProgrammeData = z.strictObject({ programme: z.string() });

export const refreshProgrammeReport = job('refresh-programme-report', ProgrammeData, { concurrency: 4 });
/** The same for a report in which nothing changed: a queue of its own, few at a time, so that whoever waits for a change comes first. */
export const recountProgrammeReport = job('recount-programme-report', ProgrammeData, { concurrency: 2 });
export const refreshMunicipalityReport = job('refresh-municipality-report', FiscalYearData, { concurrency: 2 });
export const refreshNetworkReport = job('refresh-network-report', FiscalYearData);

export const refreshJobs = [
  refreshProgrammeReport,
  recountProgrammeReport,
  refreshMunicipalityReport,
  refreshNetworkReport,
];
