import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment/index.js';
import { LearningLogModule } from '../learning-log/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { RecordingModule } from '../recording/index.js';
import { CompletionImportController } from './completion-import.controller.js';
import { RecordCompletions } from './record-completions.js';

@Module({
  imports: [EnrolmentModule, ProgrammeModule, LearningLogModule, RecordingModule],
  controllers: [CompletionImportController],
  providers: [RecordCompletions],
})
export class CompletionImportModule {}
