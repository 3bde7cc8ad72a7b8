import { Module } from '@nestjs/common';
import { PurchaseModule } from '../purchase/index.js';
import { SeatLedgerModule } from '../seat-ledger/index.js';
import { AddSeats } from './add-seats.js';
import { ListSeatAdditions } from './list-seat-additions.js';
import { QuoteAddition } from './quote-addition.js';
import { SeatAdditionController } from './seat-addition.controller.js';

@Module({
  imports: [PurchaseModule, SeatLedgerModule],
  controllers: [SeatAdditionController],
  providers: [AddSeats, QuoteAddition, ListSeatAdditions],
})
export class SeatAdditionModule {}
