import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment/index.js';
import { LearningLogModule } from '../learning-log/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { QuizAttemptModule } from '../quiz-attempt/index.js';
import { RecordingModule } from '../recording/index.js';
import { DeskController } from './desk.controller.js';
import { FindEnrolmentsOf } from './find-enrolments-of.js';
import { ListPrivacyTerms } from './list-privacy-terms.js';
import { NamesOfRecords } from './names-of-records.js';
import { SetUse } from './set-use.js';
import { SettleEnrolments } from './settle-enrolments.js';

@Module({
  imports: [EnrolmentModule, LearningLogModule, ProgrammeModule, QuizAttemptModule, RecordingModule],
  controllers: [DeskController],
  providers: [FindEnrolmentsOf, SetUse, ListPrivacyTerms, SettleEnrolments, NamesOfRecords],
  exports: [SettleEnrolments, NamesOfRecords],
})
export class DeskModule {}
