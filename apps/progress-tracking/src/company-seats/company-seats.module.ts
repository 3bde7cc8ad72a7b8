import { Module } from '@nestjs/common';
import { ApplicationModule } from '../application/index.js';
import { EnrolmentModule } from '../enrolment/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { ProgressModule } from '../progress/index.js';
import { SeatModule } from '../seat/index.js';
import { CompanyApplication } from './company-application.js';
import { CompanySeatsController } from './company-seats.controller.js';
import { ListCompanySeats } from './list-company-seats.js';
import { NameSeatHolders } from './name-seat-holders.js';
import { OwnSeats } from './own-seats.js';
import { ReleaseSeat } from './release-seat.js';

@Module({
  imports: [ApplicationModule, EnrolmentModule, ProgrammeModule, ProgressModule, SeatModule],
  controllers: [CompanySeatsController],
  providers: [CompanyApplication, ListCompanySeats, NameSeatHolders, OwnSeats, ReleaseSeat],
  exports: [OwnSeats],
})
export class CompanySeatsModule {}
