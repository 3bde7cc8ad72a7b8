import { Module } from '@nestjs/common';
import { PurchaseModule } from '../purchase/index.js';
import { SeatLedgerModule } from '../seat-ledger/index.js';
import { AssignSeat } from './assign-seat.js';
import { GetSeatBalances } from './get-seat-balances.js';
import { GiveBackSeats } from './give-back-seats.js';
import { ListSeatUses } from './list-seat-uses.js';
import { ReleaseSeat } from './release-seat.js';
import { SeatController } from './seat.controller.js';
import { SetAsideSeats } from './set-aside-seats.js';
import { TakeSeats } from './take-seats.js';

@Module({
  imports: [PurchaseModule, SeatLedgerModule],
  controllers: [SeatController],
  providers: [AssignSeat, ReleaseSeat, SetAsideSeats, GetSeatBalances, ListSeatUses, TakeSeats, GiveBackSeats],
})
export class SeatModule {}
