import { AuditModule, AuditTrail } from '#audit';
import { JobsModule } from '#jobs';
import { MailModule, sendMail } from '#mail';
import { MessagingModule, type ServiceParts } from '#messaging';
import { Database, eventMemory, PersistenceModule } from '#persistence';
import { PersonalDataModule } from '#personal-data';
import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from './config.js';
import { BusinessShiftModule, BusinessShiftRepository } from './business-shift/index.js';
import { ConfirmationMails, ConfirmationModule } from './confirmation/index.js';
import { FollowUpModule } from './follow-up/index.js';
import { EnrolmentModule, ForgetEnrolments } from './enrolment/index.js';
import { ForgetMails, ForgettingModule } from './forgetting/index.js';
import { OutcomeModule, OutcomeRepository } from './outcome/index.js';
import { CheckpointMails, PlacementCheckModule } from './placement-check/index.js';
import { QuestionnaireModule } from './questionnaire/index.js';
import { ReadingModule } from './reading/index.js';
import { SurveyAnswerModule } from './survey-answer/index.js';
import { SurveyResultsModule } from './survey-results/index.js';
import { SurveyMails, SurveyWaveModule } from './survey-wave/index.js';

@Module({})
class AppModule {}

const composers = {
  imports: [ConfirmationModule, SurveyWaveModule, PlacementCheckModule],
  inject: [ConfirmationMails, SurveyMails, CheckpointMails],
  useFactory: (confirmations: ConfirmationMails, surveys: SurveyMails, checkpoints: CheckpointMails) => ({
    ...confirmations.composers(),
    ...surveys.composers(),
    ...checkpoints.composers(),
  }),
};

export const appModule = (config: Config, parts: ServiceParts): DynamicModule => ({
  module: AppModule,
  imports: [
    PersistenceModule.forService({ uri: config.mongoUri, ...parts }),
    JobsModule.forRoot({ redisUrl: config.redisUrl, jobs: [sendMail], ...parts }),
    MailModule.forService(config.mail, composers),
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
    ReadingModule,
  ],
});
