import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment/index.js';
import { LearningLogModule } from '../learning-log/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { ProgressModule } from '../progress/index.js';
import { AcceptingPressure } from './accepting-pressure.js';
import { CreditLearner } from './credit-learner.js';
import { InTurn } from './in-turn.js';
import { JudgeEvents } from './judge-events.js';
import { KnownEnrolments } from './known-enrolments.js';
import { RecordLearningEvents } from './record-learning-events.js';
import { RecordingController } from './recording.controller.js';

@Module({
  imports: [EnrolmentModule, LearningLogModule, ProgrammeModule, ProgressModule],
  controllers: [RecordingController],
  providers: [AcceptingPressure, KnownEnrolments, JudgeEvents, CreditLearner, InTurn, RecordLearningEvents],
  exports: [AcceptingPressure, KnownEnrolments, CreditLearner, InTurn],
})
export class RecordingModule {}
