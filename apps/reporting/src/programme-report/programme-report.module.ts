import { Module } from '@nestjs/common';
import { FreshnessModule } from '../freshness/index.js';
import { GetProgrammeReport } from './get-programme-report.js';
import { ProgrammeReportController } from './programme-report.controller.js';
import { ProgrammeReportRepository } from './programme-report.repository.js';
import { ReportDayRepository } from './report-day.repository.js';

@Module({
  imports: [FreshnessModule],
  controllers: [ProgrammeReportController],
  providers: [ProgrammeReportRepository, ReportDayRepository, GetProgrammeReport],
  exports: [ProgrammeReportRepository, ReportDayRepository, GetProgrammeReport],
})
export class ProgrammeReportModule {}
