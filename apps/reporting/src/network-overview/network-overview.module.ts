import { Module } from '@nestjs/common';
import { NetworkReportModule } from '../network-report/index.js';
import { RefreshModule } from '../refresh/index.js';
import { GetNetworkOverview } from './get-network-overview.js';
import { NetworkOverviewController } from './network-overview.controller.js';

@Module({
  imports: [NetworkReportModule, RefreshModule],
  controllers: [NetworkOverviewController],
  providers: [GetNetworkOverview],
})
export class NetworkOverviewModule {}
