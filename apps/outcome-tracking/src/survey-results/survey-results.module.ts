import { Module } from '@nestjs/common';
import { AnonymousAnswerModule } from '../anonymous-answer/index.js';
import { OutcomeModule } from '../outcome/index.js';
import { QuestionnaireModule } from '../questionnaire/index.js';
import { SurveyWaveModule } from '../survey-wave/index.js';
import { GetSurveyResults } from './get-survey-results.js';
import { SurveyResultsController } from './survey-results.controller.js';

@Module({
  imports: [OutcomeModule, QuestionnaireModule, SurveyWaveModule, AnonymousAnswerModule],
  controllers: [SurveyResultsController],
  providers: [GetSurveyResults],
})
export class SurveyResultsModule {}
