import { AuditModule, AuditTrail } from '#audit';
import { FileStore } from '#files';
import { JobsModule } from '#jobs';
import { MailModule, sendMail } from '#mail';
import { MessagingModule, type ServiceParts } from '#messaging';
import { Database, eventMemory, PersistenceModule } from '#persistence';
import { PersonalDataModule } from '#personal-data';
import { Module, type DynamicModule } from '@nestjs/common';
import { BenchmarkModule } from './benchmark/index.js';
import { ChartModule } from './chart/index.js';
import { ClosingReportModule } from './closing-report/index.js';
import { ComparisonModule } from './comparison/index.js';
import type { Config } from './config.js';
import { CouncilReportModule } from './council-report/index.js';
import { EraseExports, ExportRunModule, makeExport } from './export-run/index.js';
import { ExportMails, ExportScheduleModule, ForgetSchedules } from './export-schedule/index.js';
import { ExportsModule } from './exports/index.js';
import { FigureRowsModule } from './figure-rows/index.js';
import { IntakeModule } from './intake/index.js';
import { lookAtTotals } from './migrations/index.js';
import { MunicipalityReportModule } from './municipality-report/index.js';
import { NetworkOverviewModule } from './network-overview/index.js';
import { NetworkReportModule } from './network-report/index.js';
import { ProgrammeReportModule } from './programme-report/index.js';
import { PublicationModule } from './publication/index.js';
import { refreshJobs, RefreshModule } from './refresh/index.js';

@Module({})
class AppModule {}

const aboutNobody = { peopleOf: async () => new Map<string, string>(), subjectsOf: async () => [] };

const migrations = [lookAtTotals];

export function appModule(config: Config, parts: ServiceParts): DynamicModule {
  const files = new FileStore(config.filesDir);
  const exportRuns = ExportRunModule.forFiles(files);
  const schedules = ExportScheduleModule.over(exportRuns);
  return {
    module: AppModule,
    imports: [
      PersistenceModule.forService({ uri: config.mongoUri, migrations, ...parts }),
      JobsModule.forRoot({ ...parts, redisUrl: config.redisUrl, jobs: [...refreshJobs, makeExport, sendMail] }),
      MailModule.forService(
        config.mail,
        {
          imports: [schedules],
          inject: [ExportMails],
          useFactory: (mails: ExportMails) => mails.composers(),
        },
        // Of accounts of the office; nobody of the roster is written to.
        { imports: [], inject: [], useFactory: () => aboutNobody },
      ),
      AuditModule,
      PersonalDataModule.forService({
        imports: [exportRuns, schedules],
        inject: [EraseExports, ForgetSchedules],
        useFactory: (exports: EraseExports, schedules: ForgetSchedules) => ({ first: [exports, schedules] }),
      }),
      MessagingModule.forEvents({
        inject: [Database, AuditTrail],
        useFactory: (database: Database, trail: AuditTrail) => ({
          ...eventMemory(database),
          sources: [trail.relaySource()],
        }),
      }),
      IntakeModule,
      RefreshModule,
      ProgrammeReportModule,
      FigureRowsModule,
      ComparisonModule,
      ClosingReportModule,
      PublicationModule,
      MunicipalityReportModule,
      NetworkReportModule,
      NetworkOverviewModule,
      ExportsModule.forFiles(files),
      CouncilReportModule.forFiles(files),
      exportRuns,
      schedules,
      BenchmarkModule,
      ChartModule,
    ],
  };
}
