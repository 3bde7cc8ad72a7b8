import { Module } from '@nestjs/common';
import { OutcomeModule } from '../outcome/index.js';
import { QuestionnaireModule } from '../questionnaire/index.js';
import { SurveyModule } from '../survey/index.js';
import { GetSurveyResults } from './get-survey-results.js';
import { SurveyResultsController } from './survey-results.controller.js';

@Module({
  imports: [OutcomeModule, QuestionnaireModule, SurveyModule],
  controllers: [SurveyResultsController],
  providers: [GetSurveyResults],
})
export class SurveyResultsModule {}
