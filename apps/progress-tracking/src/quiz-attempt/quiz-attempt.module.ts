import { Module } from '@nestjs/common';
import { LearningLogModule } from '../learning-log/index.js';
import { MyLearningModule } from '../my-learning/index.js';
import { ProgressModule } from '../progress/index.js';
import { RecordingModule } from '../recording/index.js';
import { UnfinishedModule } from '../unfinished/index.js';
import { LogAttempts } from './log-attempts.js';
import { QuizAttemptController } from './quiz-attempt.controller.js';
import { QuizRecordRepository } from './quiz-record.repository.js';
import { SubmitQuizAttempt } from './submit-quiz-attempt.js';

@Module({
  imports: [LearningLogModule, MyLearningModule, ProgressModule, RecordingModule, UnfinishedModule],
  controllers: [QuizAttemptController],
  providers: [QuizRecordRepository, LogAttempts, SubmitQuizAttempt],
  exports: [QuizRecordRepository],
})
export class QuizAttemptModule {}
