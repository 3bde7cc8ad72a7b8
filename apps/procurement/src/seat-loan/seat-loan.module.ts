import { Module } from '@nestjs/common';
import { PurchaseModule } from '../purchase/index.js';
import { SeatLedgerModule } from '../seat-ledger/index.js';
import { AnswerSeatLoan } from './answer-seat-loan.js';
import { ListSeatLoans } from './list-seat-loans.js';
import { OfferSeats } from './offer-seats.js';
import { ReturnSeats } from './return-seats.js';
import { SeatLoanController } from './seat-loan.controller.js';

@Module({
  imports: [PurchaseModule, SeatLedgerModule],
  controllers: [SeatLoanController],
  providers: [OfferSeats, AnswerSeatLoan, ReturnSeats, ListSeatLoans],
})
export class SeatLoanModule {}
