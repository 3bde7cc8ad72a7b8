import { Module } from '@nestjs/common';
import { FreshnessModule } from '../freshness/index.js';
import { ProgrammeReportModule } from '../programme-report/index.js';
import { ClosingReportController } from './closing-report.controller.js';
import { ClosingReportRepository } from './closing-report.repository.js';
import { FreezeClosingReports } from './freeze-closing-reports.js';
import { GetClosingReport } from './get-closing-report.js';

@Module({
  imports: [FreshnessModule, ProgrammeReportModule],
  controllers: [ClosingReportController],
  providers: [ClosingReportRepository, FreezeClosingReports, GetClosingReport],
  exports: [ClosingReportRepository],
})
export class ClosingReportModule {}
