import { Module } from '@nestjs/common';
import { FactsModule } from '../facts/index.js';
import { MunicipalityReportModule } from '../municipality-report/index.js';
import { NetworkReportModule } from '../network-report/index.js';
import { ProgrammeReportModule } from '../programme-report/index.js';
import { RebuildReports } from './rebuild-reports.js';
import { RefreshMunicipalityReport } from './refresh-municipality-report.js';
import { RefreshNetworkReport } from './refresh-network-report.js';
import { RefreshProgrammeReports } from './refresh-programme-reports.js';
import { RefreshController } from './refresh.controller.js';
import { RefreshRequests } from './refresh-requests.js';
import { SweepStaleReports } from './sweep-stale-reports.js';

@Module({
  imports: [FactsModule, ProgrammeReportModule, MunicipalityReportModule, NetworkReportModule],
  controllers: [RefreshController],
  providers: [
    RebuildReports,
    RefreshRequests,
    RefreshProgrammeReports,
    RefreshMunicipalityReport,
    RefreshNetworkReport,
    SweepStaleReports,
  ],
  exports: [RebuildReports, RefreshRequests],
})
export class RefreshModule {}
