import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { ProgressModule } from '../progress/index.js';
import { DescribeSeatUse } from './describe-seat-use.js';
import { SeatUseController } from './seat-use.controller.js';

@Module({
  imports: [EnrolmentModule, ProgrammeModule, ProgressModule],
  controllers: [SeatUseController],
  providers: [DescribeSeatUse],
})
export class SeatUseModule {}
