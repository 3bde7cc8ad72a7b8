import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment/index.js';
import { NamingModule } from '../naming/index.js';
import { BusinessShiftController } from './business-shift.controller.js';
import { BusinessShiftRepository } from './business-shift.repository.js';
import { ListShiftStages } from './list-shift-stages.js';
import { RecordShiftStage } from './record-shift-stage.js';

@Module({
  imports: [EnrolmentModule, NamingModule],
  controllers: [BusinessShiftController],
  providers: [BusinessShiftRepository, RecordShiftStage, ListShiftStages],
  exports: [BusinessShiftRepository],
})
export class BusinessShiftModule {}
