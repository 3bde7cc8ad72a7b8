import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { ProgressModule } from '../progress/index.js';
import { GetMyLearning } from './get-my-learning.js';
import { MyLearningController } from './my-learning.controller.js';

@Module({
  imports: [EnrolmentModule, ProgrammeModule, ProgressModule],
  controllers: [MyLearningController],
  providers: [GetMyLearning],
})
export class MyLearningModule {}
