import { Module } from '@nestjs/common';
import { FreshnessModule } from '../freshness/index.js';
import { GetProgrammeBreakdown } from './get-programme-breakdown.js';
import { GroupNames } from './group-names.js';
import { ListFormulas } from './list-formulas.js';
import { PeopleNames } from './people-names.js';
import { GetProgrammeReportVersion } from './get-programme-report-version.js';
import { GetProgrammeReport } from './get-programme-report.js';
import { ProgrammeReportController } from './programme-report.controller.js';
import { ProgrammeReportRepository } from './programme-report.repository.js';
import { ReadProgrammeReport } from './read-programme-report.js';
import { ReportDayRepository } from './report-day.repository.js';

@Module({
  imports: [FreshnessModule],
  controllers: [ProgrammeReportController],
  providers: [
    ProgrammeReportRepository,
    ReportDayRepository,
    ReadProgrammeReport,
    ListFormulas,
    GroupNames,
    PeopleNames,
    GetProgrammeReportVersion,
    GetProgrammeReport,
    GetProgrammeBreakdown,
  ],
  exports: [
    GroupNames,
    PeopleNames,
    ProgrammeReportRepository,
    ReportDayRepository,
    ReadProgrammeReport,
    GetProgrammeReport,
    GetProgrammeBreakdown,
  ],
})
export class ProgrammeReportModule {}
