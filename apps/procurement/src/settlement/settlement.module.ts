import { Module } from '@nestjs/common';
import { InvoiceModule } from '../invoice/index.js';
import { PurchaseModule } from '../purchase/index.js';
import { SeatLedgerModule } from '../seat-ledger/index.js';
import { GetSettlement } from './get-settlement.js';
import { SettlePurchase } from './settle-purchase.js';
import { SettlementController } from './settlement.controller.js';
import { SettlementTables } from './settlement-tables.js';

@Module({
  imports: [PurchaseModule, SeatLedgerModule, InvoiceModule],
  controllers: [SettlementController],
  providers: [SettlementTables, GetSettlement, SettlePurchase],
})
export class SettlementModule {}
