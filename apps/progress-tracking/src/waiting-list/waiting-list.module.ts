import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { SeatWantModule } from '../seat-want/index.js';
import { ListSeatWants } from './list-seat-wants.js';
import { PreviewSeats } from './preview-seats.js';
import { WaitingListController } from './waiting-list.controller.js';
import { WithdrawSeatWant } from './withdraw-seat-want.js';
import { WithdrawWants } from './withdraw-wants.js';

@Module({
  imports: [EnrolmentModule, ProgrammeModule, SeatWantModule],
  controllers: [WaitingListController],
  providers: [ListSeatWants, PreviewSeats, WithdrawSeatWant, WithdrawWants],
  exports: [WithdrawWants],
})
export class WaitingListModule {}
