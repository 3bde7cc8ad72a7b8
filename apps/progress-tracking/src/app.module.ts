import { AuditModule, AuditTrail } from '#audit';
import { JobsModule } from '#jobs';
import { MailModule, sendMail, subjectsIn } from '#mail';
import { MessagingModule, type ServiceParts } from '#messaging';
import { Database, eventMemory, PersistenceModule } from '#persistence';
import { PersonalDataModule } from '#personal-data';
import { Module, type DynamicModule } from '@nestjs/common';
import { applications, ApplicationModule, EraseApplications } from './application/index.js';
import { ApplicationLinkModule, ApplicationMails } from './application-link/index.js';
import { ApplyingModule } from './applying/index.js';
import { BacklogModule } from './backlog/index.js';
import { CertificateModule } from './certificate/index.js';
import { ClosingModule } from './closing/index.js';
import { CompanySeatsModule } from './company-seats/index.js';
import { CompletionImportModule } from './completion-import/index.js';
import type { Config } from './config.js';
import { ConsentModule } from './consent/index.js';
import { DeskModule, NamesOfRecords, SettleEnrolments } from './desk/index.js';
import { EnrolmentModule, EnrolmentRepository, enrolments } from './enrolment/index.js';
import { GrantEvidenceModule } from './grant-evidence/index.js';
import { ForgetSeatAskMails, IdleSeatModule, SeatAskMails, seatAsks } from './idle-seat/index.js';
import { learnersDescribed, progressShares } from './migrations/index.js';
import { MyLearningModule } from './my-learning/index.js';
import { MyLessonModule } from './my-lesson/index.js';
import { OfficeCompletionModule } from './office-completion/index.js';
import { ManagerDayModule } from './manager-day/index.js';
import { OfficeDayModule } from './office-day/index.js';
import { ProgrammeModule, ProgrammeRepository } from './programme/index.js';
import { ProgrammeCopyModule } from './programme-copy/index.js';
import { ProgressModule, ProgressRepository } from './progress/index.js';
import { PublicUrlModule } from './public-url/index.js';
import { QuizAttemptModule } from './quiz-attempt/index.js';
import { ReasonModule } from './reason/index.js';
import { ReceptionModule } from './reception/index.js';
import { RecordingModule } from './recording/index.js';
import { ForgetReminderMails, ReminderMails, ReminderModule, reminders } from './reminder/index.js';
import { ReminderStopModule } from './reminder-stop/index.js';
import { RetentionModule } from './retention/index.js';
import { SeatUseModule } from './seat-use/index.js';
import { SendLogModule } from './send-log/index.js';
import { SessionModule } from './session/index.js';
import { ForgetSessionMails, SessionMails, SessionNewsModule } from './session-news/index.js';
import { StandingModule } from './standing/index.js';
import { WaitingListModule, WithdrawWants } from './waiting-list/index.js';

@Module({})
class AppModule {}

const migrations = [progressShares, learnersDescribed];

const events = MessagingModule.forEvents({
  imports: [ProgrammeModule, EnrolmentModule, ProgressModule],
  inject: [Database, AuditTrail, ProgrammeRepository, EnrolmentRepository, ProgressRepository],
  useFactory: (
    database: Database,
    trail: AuditTrail,
    programmes: ProgrammeRepository,
    enrolments: EnrolmentRepository,
    progress: ProgressRepository,
  ) => ({
    ...eventMemory(database),
    sources: [programmes.relaySource(), enrolments.relaySource(), progress.relaySource(), trail.relaySource()],
  }),
});

const composers = {
  imports: [ApplicationLinkModule, ReminderModule, SessionNewsModule, IdleSeatModule],
  inject: [ApplicationMails, ReminderMails, SessionMails, SeatAskMails],
  useFactory: (
    ofApplications: ApplicationMails,
    ofReminders: ReminderMails,
    ofSessions: SessionMails,
    ofSeats: SeatAskMails,
  ) => ({
    ...ofApplications.composers(),
    ...ofReminders.composers(),
    ...ofSessions.composers(),
    ...ofSeats.composers(),
  }),
};

/** Whom mails are about: who is reminded, but not who reads digests; who applied, once they are a person here; who has a place in a session; whose seat is asked back. */
const subjects = {
  imports: [],
  inject: [Database],
  useFactory: (database: Database) =>
    subjectsIn(database, [
      { collection: reminders, person: 'reader', where: { programme: { $ne: null } } },
      { collection: applications, person: 'person' },
      { collection: enrolments, person: 'person' },
      { collection: seatAsks, person: 'person' },
    ]),
};

export const appModule = (config: Config, parts: ServiceParts): DynamicModule => ({
  module: AppModule,
  imports: [
    PersistenceModule.forService({ uri: config.mongoUri, migrations, ...parts }),
    JobsModule.forRoot({ redisUrl: config.redisUrl, jobs: [sendMail], ...parts }),
    MailModule.forService(config.mail, composers, subjects),
    AuditModule,
    PersonalDataModule.forService({
      imports: [DeskModule, ApplicationModule, ReminderModule, SessionNewsModule, IdleSeatModule, WaitingListModule],
      inject: [
        SettleEnrolments,
        NamesOfRecords,
        EraseApplications,
        ForgetReminderMails,
        ForgetSessionMails,
        ForgetSeatAskMails,
        WithdrawWants,
      ],
      useFactory: (
        settling: SettleEnrolments,
        names: NamesOfRecords,
        applications: EraseApplications,
        reminders: ForgetReminderMails,
        sessions: ForgetSessionMails,
        seatMails: ForgetSeatAskMails,
        wants: WithdrawWants,
      ) => ({
        // Enrolments first, and who waits to be enrolled: what is erased takes in nothing more.
        first: [wants, 'enrolments', settling, reminders, sessions, seatMails],
        last: [applications],
        namesOf: (collection, documents) => names.of(collection, documents),
      }),
    }),
    events,
    PublicUrlModule.forRoot(config.mail.publicUrl),
    ProgrammeModule,
    ProgrammeCopyModule,
    ClosingModule,
    EnrolmentModule,
    ApplicationModule,
    ApplyingModule,
    ApplicationLinkModule,
    CompanySeatsModule,
    RecordingModule,
    ConsentModule,
    ProgressModule,
    CertificateModule,
    GrantEvidenceModule,
    ReasonModule,
    MyLearningModule,
    QuizAttemptModule,
    MyLessonModule,
    StandingModule,
    CompletionImportModule,
    OfficeCompletionModule,
    SessionModule,
    SessionNewsModule,
    ReceptionModule,
    ReminderModule,
    ReminderStopModule,
    SendLogModule,
    OfficeDayModule,
    ManagerDayModule,
    BacklogModule,
    SeatUseModule,
    IdleSeatModule,
    DeskModule,
    RetentionModule,
    WaitingListModule,
  ],
});
