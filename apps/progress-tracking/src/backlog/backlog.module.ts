import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment/index.js';
import { LearningLogModule } from '../learning-log/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { ProgressModule } from '../progress/index.js';
import { BacklogController } from './backlog.controller.js';
import { GetBacklog } from './get-backlog.js';

@Module({
  imports: [ProgrammeModule, EnrolmentModule, LearningLogModule, ProgressModule],
  controllers: [BacklogController],
  providers: [GetBacklog],
})
export class BacklogModule {}
