import { AuditModule, AuditTrail } from '#audit';
import { JobsModule } from '#jobs';
import { MailModule, sendMail } from '#mail';
import { MessagingModule, type ServiceParts } from '#messaging';
import { Database, eventMemory, PersistenceModule } from '#persistence';
import { PersonalDataModule } from '#personal-data';
import { Module, type DynamicModule } from '@nestjs/common';
import { ApplicationModule } from './application/index.js';
import { AnswerMails, ChallengeAnswerModule } from './challenge-answer/index.js';
import { ChallengeModule } from './challenge/index.js';
import { ChallengeReadingModule } from './challenge-reading/index.js';
import type { Config } from './config.js';
import { MeetingModule } from './meeting/index.js';
import { searchedMeetings } from './migrations/index.js';
import { ForgettingModule } from './forgetting/index.js';
import { TablePlanModule } from './table-plan/index.js';
import { FollowingModule, ForgetSubscriptions } from './following/index.js';
import { PracticeAttachmentModule } from './practice-attachment/index.js';
import { PracticeNoteModule } from './practice-note/index.js';
import { PracticeModule } from './practice/index.js';
import { PracticeReadingModule } from './practice-reading/index.js';
import { SearchModule } from './search/index.js';

@Module({})
class AppModule {}

const migrations = [searchedMeetings];

const composers = {
  imports: [ChallengeAnswerModule],
  inject: [AnswerMails],
  useFactory: (answers: AnswerMails) => answers.composers(),
};

/** Mails go to accounts of offices; nobody of a roster is written to. */
const aboutNobody = {
  imports: [],
  inject: [],
  useFactory: () => ({ peopleOf: async () => new Map<string, string>(), subjectsOf: async () => [] }),
};

export const appModule = (config: Config, parts: ServiceParts): DynamicModule => ({
  module: AppModule,
  imports: [
    PersistenceModule.forService({ uri: config.mongoUri, migrations, ...parts }),
    JobsModule.forRoot({ redisUrl: config.redisUrl, jobs: [sendMail], ...parts }),
    MailModule.forService(config.mail, composers, aboutNobody),
    AuditModule,
    PersonalDataModule.forService({
      imports: [FollowingModule],
      inject: [ForgetSubscriptions],
      useFactory: (subscriptions: ForgetSubscriptions) => ({ first: [subscriptions] }),
    }),
    MessagingModule.forEvents({
      inject: [Database, AuditTrail],
      useFactory: (database: Database, trail: AuditTrail) => ({
        ...eventMemory(database),
        sources: [trail.relaySource()],
      }),
    }),
    ChallengeModule,
    MeetingModule,
    ApplicationModule,
    TablePlanModule,
    ForgettingModule,
    FollowingModule,
    ChallengeAnswerModule,
    ChallengeReadingModule,
    PracticeModule,
    PracticeAttachmentModule,
    PracticeNoteModule,
    PracticeReadingModule,
    SearchModule,
  ],
});
