export { GetProgrammeReport } from './get-programme-report.js';
export { ProgrammeReportModule } from './programme-report.module.js';
export { ProgrammeReportRepository } from './programme-report.repository.js';
export { ReportDayRepository } from './report-day.repository.js';
export type { Folded, ProgrammeReportDocument } from './programme-report.schema.js';
export { foldedPart } from './tally.schema.js';
