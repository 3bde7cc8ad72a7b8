import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment/index.js';
import { FollowUpModule } from '../follow-up/index.js';
import { NamingModule } from '../naming/index.js';
import { OutcomeModule } from '../outcome/index.js';
import { QuestionnaireModule } from '../questionnaire/index.js';
import { AnonymousAnswerRepository } from './anonymous-answer.repository.js';
import { AnswerSurvey } from './answer-survey.js';
import { AnswerSurveyByLink } from './answer-survey-by-link.js';
import { FinishAnonymousAnswers } from './finish-anonymous-answers.js';
import { GetSurvey } from './get-survey.js';
import { InspectSurvey } from './inspect-survey.js';
import { KeepSurveyAnswer } from './keep-survey-answer.js';
import { ListMySurveys } from './list-my-surveys.js';
import { MakeInvitations } from './make-invitations.js';
import { PlanSurveys } from './plan-surveys.js';
import { SurveyController } from './survey.controller.js';
import { SurveyForms } from './survey-forms.js';
import { SurveyInvitationRepository } from './survey-invitation.repository.js';
import { SurveyLinks } from './survey-links.js';
import { SurveyMails } from './survey-mails.js';
import { SurveyPlanRepository } from './survey-plan.repository.js';

const stores = [SurveyPlanRepository, SurveyInvitationRepository, AnonymousAnswerRepository];

@Module({
  imports: [EnrolmentModule, FollowUpModule, OutcomeModule, QuestionnaireModule, NamingModule],
  controllers: [SurveyController],
  providers: [
    ...stores,
    PlanSurveys,
    MakeInvitations,
    FinishAnonymousAnswers,
    SurveyForms,
    SurveyLinks,
    KeepSurveyAnswer,
    ListMySurveys,
    GetSurvey,
    AnswerSurvey,
    InspectSurvey,
    AnswerSurveyByLink,
    SurveyMails,
  ],
  exports: [...stores, SurveyMails],
})
export class SurveyModule {}
