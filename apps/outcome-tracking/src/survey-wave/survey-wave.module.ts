import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment/index.js';
import { FollowUpModule } from '../follow-up/index.js';
import { NamingModule } from '../naming/index.js';
import { QuestionnaireModule } from '../questionnaire/index.js';
import { MakeInvitations } from './make-invitations.js';
import { PlanSurveys } from './plan-surveys.js';
import { SurveyInvitationRepository } from './survey-invitation.repository.js';
import { SurveyMails } from './survey-mails.js';
import { SurveyPlanRepository } from './survey-plan.repository.js';
import { SurveyWaveController } from './survey-wave.controller.js';

@Module({
  imports: [EnrolmentModule, FollowUpModule, NamingModule, QuestionnaireModule],
  controllers: [SurveyWaveController],
  providers: [SurveyPlanRepository, SurveyInvitationRepository, PlanSurveys, MakeInvitations, SurveyMails],
  exports: [SurveyPlanRepository, SurveyInvitationRepository, SurveyMails],
})
export class SurveyWaveModule {}
