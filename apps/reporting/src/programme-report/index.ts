export { GetProgrammeBreakdown } from './get-programme-breakdown.js';
export { GetProgrammeReport } from './get-programme-report.js';
export { ProgrammeReportModule } from './programme-report.module.js';
export { ProgrammeReportRepository, type CountedReport } from './programme-report.repository.js';
export { PeopleNames, type DescribedPerson } from './people-names.js';
export { ReadProgrammeReport, type KnownReport } from './read-programme-report.js';
export { ReportDayRepository } from './report-day.repository.js';
export {
  formerYears,
  isWaiting,
  type CountedProgramme,
  type Folded,
  type WaitingReport,
} from './programme-report.schema.js';
export { GroupNames } from './group-names.js';
export { pageOf } from './page.domain.js';
export { foldedPart } from './tally.schema.js';
