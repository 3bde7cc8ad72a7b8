import { AuditModule, AuditTrail } from '#audit';
import { JobsModule } from '#jobs';
import { MailModule, sendMail, subjectsIn } from '#mail';
import { MessagingModule, type ServiceParts } from '#messaging';
import { Database, eventMemory, PersistenceModule } from '#persistence';
import { PersonalDataModule } from '#personal-data';
import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from './config.js';
import { BusinessShiftModule, BusinessShiftRepository } from './business-shift/index.js';
import { CompanyCheckModule, companyChecks, CompanyMails } from './company-check/index.js';
import { ConfirmationMails, ConfirmationModule, confirmations } from './confirmation/index.js';
import { FollowUpModule } from './follow-up/index.js';
import { EnrolmentModule, ForgetEnrolments } from './enrolment/index.js';
import { ForgetMails, ForgettingModule } from './forgetting/index.js';
import { OutcomeModule, OutcomeRepository } from './outcome/index.js';
import { CheckpointMails, checkpoints, PlacementCheckModule } from './placement-check/index.js';
import { QuestionnaireModule } from './questionnaire/index.js';
import { ReadingModule } from './reading/index.js';
import { SurveyAnswerModule } from './survey-answer/index.js';
import { SurveyResultsModule } from './survey-results/index.js';
import { surveyInvitations, SurveyMails, SurveyWaveModule } from './survey-wave/index.js';

@Module({})
class AppModule {}

const composers = {
  imports: [ConfirmationModule, SurveyWaveModule, PlacementCheckModule, CompanyCheckModule],
  inject: [ConfirmationMails, SurveyMails, CheckpointMails, CompanyMails],
  useFactory: (
    confirmations: ConfirmationMails,
    surveys: SurveyMails,
    checkpoints: CheckpointMails,
    companies: CompanyMails,
  ) => ({
    ...confirmations.composers(),
    ...surveys.composers(),
    ...checkpoints.composers(),
    ...companies.composers(),
  }),
};

/** Whom mails are about is a field of what they are about. */
const subjects = {
  imports: [],
  inject: [Database],
  useFactory: (database: Database) =>
    subjectsIn(
      database,
      [confirmations, surveyInvitations, checkpoints, companyChecks].map((collection) => ({
        collection,
        person: 'person',
      })),
    ),
};

export const appModule = (config: Config, parts: ServiceParts): DynamicModule => ({
  module: AppModule,
  imports: [
    PersistenceModule.forService({ uri: config.mongoUri, ...parts }),
    JobsModule.forRoot({ redisUrl: config.redisUrl, jobs: [sendMail], ...parts }),
    MailModule.forService(config.mail, composers, subjects),
    AuditModule,
    PersonalDataModule.forService({
      imports: [EnrolmentModule, ForgettingModule],
      inject: [ForgetEnrolments, ForgetMails],
      useFactory: (enrolments: ForgetEnrolments, mails: ForgetMails) => ({ first: [enrolments, mails] }),
    }),
    MessagingModule.forEvents({
      imports: [OutcomeModule, BusinessShiftModule],
      inject: [Database, AuditTrail, OutcomeRepository, BusinessShiftRepository],
      useFactory: (
        database: Database,
        trail: AuditTrail,
        outcomes: OutcomeRepository,
        shifts: BusinessShiftRepository,
      ) => ({
        ...eventMemory(database),
        sources: [outcomes.relaySource(), shifts.relaySource(), trail.relaySource()],
      }),
    }),
    FollowUpModule,
    ConfirmationModule,
    QuestionnaireModule,
    SurveyWaveModule,
    SurveyAnswerModule,
    SurveyResultsModule,
    PlacementCheckModule,
    CompanyCheckModule,
    ReadingModule,
  ],
});
