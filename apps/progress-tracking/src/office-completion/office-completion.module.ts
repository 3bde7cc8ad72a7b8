import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment/index.js';
import { LearningLogModule } from '../learning-log/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { RecordingModule } from '../recording/index.js';
import { CompleteByOffice } from './complete-by-office.js';
import { OfficeCompletionController } from './office-completion.controller.js';

@Module({
  imports: [EnrolmentModule, ProgrammeModule, LearningLogModule, RecordingModule],
  controllers: [OfficeCompletionController],
  providers: [CompleteByOffice],
})
export class OfficeCompletionModule {}
