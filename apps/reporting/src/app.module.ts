import { AuditModule, AuditTrail } from '#audit';
import { FileStore } from '#files';
import { JobsModule } from '#jobs';
import { MessagingModule, type ServiceParts } from '#messaging';
import { Database, eventMemory, PersistenceModule } from '#persistence';
import { PersonalDataModule } from '#personal-data';
import { Module, type DynamicModule } from '@nestjs/common';
import { ChartModule } from './chart/index.js';
import { ClosingReportModule } from './closing-report/index.js';
import type { Config } from './config.js';
import { ExportsModule } from './exports/index.js';
import { IntakeModule } from './intake/index.js';
import { MunicipalityReportModule } from './municipality-report/index.js';
import { NetworkReportModule } from './network-report/index.js';
import { ProgrammeReportModule } from './programme-report/index.js';
import { refreshJobs, RefreshModule } from './refresh/index.js';

@Module({})
class AppModule {}

export const appModule = (config: Config, parts: ServiceParts): DynamicModule => ({
  module: AppModule,
  imports: [
    PersistenceModule.forService({ uri: config.mongoUri, ...parts }),
    JobsModule.forRoot({ ...parts, redisUrl: config.redisUrl, jobs: refreshJobs }),
    AuditModule,
    PersonalDataModule.forService(),
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
    ClosingReportModule,
    MunicipalityReportModule,
    NetworkReportModule,
    ExportsModule.forFiles(new FileStore(config.filesDir)),
    ChartModule,
  ],
});
