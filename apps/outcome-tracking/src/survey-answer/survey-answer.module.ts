import { Module } from '@nestjs/common';
import { AnonymousAnswerModule } from '../anonymous-answer/index.js';
import { EnrolmentModule } from '../enrolment/index.js';
import { NamingModule } from '../naming/index.js';
import { OutcomeModule } from '../outcome/index.js';
import { QuestionnaireModule } from '../questionnaire/index.js';
import { SurveyWaveModule } from '../survey-wave/index.js';
import { AnswerSurvey } from './answer-survey.js';
import { AnswerSurveyByLink } from './answer-survey-by-link.js';
import { GetSurvey } from './get-survey.js';
import { InspectSurvey } from './inspect-survey.js';
import { KeepSurveyAnswer } from './keep-survey-answer.js';
import { ListMySurveys } from './list-my-surveys.js';
import { SubmitSurveyResponse } from './submit-survey-response.js';
import { SurveyAnswerController } from './survey-answer.controller.js';
import { SurveyForms } from './survey-forms.js';
import { SurveyLinks } from './survey-links.js';

@Module({
  imports: [EnrolmentModule, OutcomeModule, QuestionnaireModule, NamingModule, SurveyWaveModule, AnonymousAnswerModule],
  controllers: [SurveyAnswerController],
  providers: [
    SurveyForms,
    SurveyLinks,
    KeepSurveyAnswer,
    ListMySurveys,
    GetSurvey,
    AnswerSurvey,
    InspectSurvey,
    AnswerSurveyByLink,
    SubmitSurveyResponse,
  ],
})
export class SurveyAnswerModule {}
