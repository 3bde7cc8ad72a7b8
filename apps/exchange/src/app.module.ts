import { AuditModule, AuditTrail } from '#audit';
import { JobsModule } from '#jobs';
import { MailModule, sendMail, type Composer } from '#mail';
import { MessagingModule, type ServiceParts } from '#messaging';
import { Database, eventMemory, PersistenceModule } from '#persistence';
import { PersonalDataModule } from '#personal-data';
import { Module, type DynamicModule } from '@nestjs/common';
import { AnnouncementModule } from './announcement/index.js';
import { AnnouncementReadingModule } from './announcement-reading/index.js';
import { ApplicantModule, ForgetApplicants } from './applicant/index.js';
import { ApplicationModule } from './application/index.js';
import { AnswerMails, ChallengeAnswerModule } from './challenge-answer/index.js';
import { ChallengeModule } from './challenge/index.js';
import { ChallengeReadingModule } from './challenge-reading/index.js';
import type { Config } from './config.js';
import { MeetingCalendarModule } from './meeting-calendar/index.js';
import { MeetingMails, MeetingNewsModule } from './meeting-news/index.js';
import { MeetingProgrammeModule } from './meeting-programme/index.js';
import { ContactMails, ContactModule, ForgetContactRequests } from './contact/index.js';
import { MatchingModule } from './matching/index.js';
import { MeetingModule } from './meeting/index.js';
import { MisuseReportModule } from './misuse-report/index.js';
import { searchedMeetings } from './migrations/index.js';
import { ForgettingModule } from './forgetting/index.js';
import { DiscussionTableModule } from './discussion-table/index.js';
import { ActionMails, MeetingActionModule } from './meeting-action/index.js';
import { MeetingFeedbackModule } from './meeting-feedback/index.js';
import { MeetingPaperModule } from './meeting-paper/index.js';
import { MeetingReportModule } from './meeting-report/index.js';
import { ForgetWriters, TableNoteModule } from './table-note/index.js';
import { TablePlanModule } from './table-plan/index.js';
import { FollowingModule, ForgetSubscriptions } from './following/index.js';
import { PracticeAttachmentModule } from './practice-attachment/index.js';
import { PracticeNoteModule } from './practice-note/index.js';
import { PracticeModule } from './practice/index.js';
import { PracticeReadingModule } from './practice-reading/index.js';
import { ForgetNews, MailingModule, NewsMails } from './mailing/index.js';
import { NewsChoiceModule } from './news-choice/index.js';
import { NewsletterModule } from './newsletter/index.js';
import { NewsStopModule } from './news-stop/index.js';
import { SearchModule } from './search/index.js';

type Forgetting = ForgetSubscriptions | ForgetNews | ForgetApplicants | ForgetContactRequests | ForgetWriters;

@Module({})
class AppModule {}

const migrations = [searchedMeetings];

const composers = {
  imports: [ChallengeAnswerModule, MailingModule, MeetingNewsModule, ContactModule, MeetingActionModule],
  inject: [AnswerMails, NewsMails, MeetingMails, ContactMails, ActionMails],
  useFactory: (...writers: readonly { composers(): Record<string, Composer> }[]) =>
    Object.assign({}, ...writers.map((writer) => writer.composers())) as Record<string, Composer>,
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
      imports: [FollowingModule, MailingModule, ApplicantModule, ContactModule, TableNoteModule],
      inject: [ForgetSubscriptions, ForgetNews, ForgetApplicants, ForgetContactRequests, ForgetWriters],
      useFactory: (...first: Forgetting[]) => ({ first }),
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
    MeetingProgrammeModule,
    MeetingCalendarModule.forRoot(config.mail.publicUrl),
    MeetingNewsModule,
    ApplicationModule,
    TablePlanModule,
    DiscussionTableModule,
    TableNoteModule,
    MeetingActionModule,
    MeetingPaperModule,
    MeetingFeedbackModule,
    MeetingReportModule,
    ForgettingModule,
    FollowingModule,
    ChallengeAnswerModule,
    ChallengeReadingModule,
    PracticeModule,
    PracticeAttachmentModule,
    PracticeNoteModule,
    PracticeReadingModule,
    SearchModule,
    AnnouncementModule,
    AnnouncementReadingModule.forRoot(config.showsDemo),
    NewsChoiceModule,
    MailingModule,
    NewsletterModule,
    NewsStopModule,
    MatchingModule,
    ContactModule,
    MisuseReportModule,
  ],
});
