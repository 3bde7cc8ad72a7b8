import { Module } from '@nestjs/common';
import { SurveyWaveModule } from '../survey-wave/index.js';
import { AnonymousAnswerRepository } from './anonymous-answer.repository.js';
import { FinishAnonymousAnswers } from './finish-anonymous-answers.js';
import { KeepAnonymousAnswer } from './keep-anonymous-answer.js';

@Module({
  imports: [SurveyWaveModule],
  providers: [AnonymousAnswerRepository, KeepAnonymousAnswer, FinishAnonymousAnswers],
  exports: [AnonymousAnswerRepository, KeepAnonymousAnswer],
})
export class AnonymousAnswerModule {}
