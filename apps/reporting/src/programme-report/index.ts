export { GetProgrammeReport } from './get-programme-report.js';
export { ProgrammeReportModule } from './programme-report.module.js';
export { ProgrammeReportRepository } from './programme-report.repository.js';
export { ReportDayRepository } from './report-day.repository.js';
export { programmePart, tallyPart } from './tally.schema.js';
