import { Module } from '@nestjs/common';
import { CompanySeatsModule } from '../company-seats/index.js';
import { EnrolmentModule } from '../enrolment/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { StandingModule } from '../standing/index.js';
import { GetManagerDay } from './get-manager-day.js';
import { ManagerDayController } from './manager-day.controller.js';

@Module({
  imports: [CompanySeatsModule, EnrolmentModule, ProgrammeModule, StandingModule],
  controllers: [ManagerDayController],
  providers: [GetManagerDay],
})
export class ManagerDayModule {}
