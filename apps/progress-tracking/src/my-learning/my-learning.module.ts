import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment/index.js';
import { IdleSeatModule } from '../idle-seat/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { ProgressModule } from '../progress/index.js';
import { ReasonModule } from '../reason/index.js';
import { GetMyCourse } from './get-my-course.js';
import { GetMyLearning } from './get-my-learning.js';
import { MayLearn } from './may-learn.js';
import { MyEnrolments } from './my-enrolments.js';
import { MyLearningController } from './my-learning.controller.js';

@Module({
  imports: [EnrolmentModule, IdleSeatModule, ProgrammeModule, ProgressModule, ReasonModule],
  controllers: [MyLearningController],
  providers: [MyEnrolments, GetMyLearning, GetMyCourse, MayLearn],
  exports: [MyEnrolments],
})
export class MyLearningModule {}
