import { Module } from '@nestjs/common';
import { FreshnessModule } from '../freshness/index.js';
import { MunicipalityModule } from '../municipality/index.js';
import { ProgrammeReportModule } from '../programme-report/index.js';
import { GetMunicipalityReportVersion } from './get-municipality-report-version.js';
import { GetMunicipalityReport } from './get-municipality-report.js';
import { MunicipalityReportController } from './municipality-report.controller.js';
import { MunicipalityReportRepository } from './municipality-report.repository.js';
import { ReadMunicipalityReport } from './read-municipality-report.js';

@Module({
  imports: [FreshnessModule, MunicipalityModule, ProgrammeReportModule],
  controllers: [MunicipalityReportController],
  providers: [
    MunicipalityReportRepository,
    ReadMunicipalityReport,
    GetMunicipalityReportVersion,
    GetMunicipalityReport,
  ],
  exports: [MunicipalityReportRepository, ReadMunicipalityReport, GetMunicipalityReport],
})
export class MunicipalityReportModule {}
