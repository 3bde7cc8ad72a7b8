import { Module } from '@nestjs/common';
import { FreshnessModule } from '../freshness/index.js';
import { MunicipalityReportModule } from '../municipality-report/index.js';
import { ProgrammeReportModule } from '../programme-report/index.js';
import { GetNetworkReportVersion } from './get-network-report-version.js';
import { GetNetworkReport } from './get-network-report.js';
import { NetworkReportController } from './network-report.controller.js';
import { NetworkReportRepository } from './network-report.repository.js';

@Module({
  imports: [FreshnessModule, ProgrammeReportModule, MunicipalityReportModule],
  controllers: [NetworkReportController],
  providers: [NetworkReportRepository, GetNetworkReportVersion, GetNetworkReport],
  exports: [NetworkReportRepository, GetNetworkReport],
})
export class NetworkReportModule {}
