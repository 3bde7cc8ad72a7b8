import { Module } from '@nestjs/common';
import { PurchaseModule } from '../purchase/index.js';
import { SeatLedgerModule } from '../seat-ledger/index.js';
import { GetUseReport } from './get-use-report.js';
import { SeatActivity } from './seat-activity.js';
import { UseReportController } from './use-report.controller.js';

@Module({
  imports: [PurchaseModule, SeatLedgerModule],
  controllers: [UseReportController],
  providers: [GetUseReport, SeatActivity],
})
export class UseReportModule {}
