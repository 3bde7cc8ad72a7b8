import { AuditModule, AuditTrail } from '#audit';
import { JobsModule } from '#jobs';
import { MessagingModule, type ServiceParts } from '#messaging';
import { Database, eventMemory, PersistenceModule } from '#persistence';
import { Module, type DynamicModule } from '@nestjs/common';
import { join } from 'node:path';
import { AccountModule } from './account/index.js';
import { ApiTokenModule } from './api-token/index.js';
import { AuditChainModule } from './audit/index.js';
import type { Config } from './config.js';
import { FileImportModule, runFileImport } from './file-import/index.js';
import { MunicipalityModule } from './municipality/index.js';
import { PersonModule } from './person/index.js';
import { SupportAccessModule } from './support-access/index.js';

@Module({})
class AppModule {}

export const appModule = (config: Config, parts: ServiceParts): DynamicModule => ({
  module: AppModule,
  imports: [
    PersistenceModule.forService({ uri: config.mongoUri, ...parts }),
    JobsModule.forRoot({ redisUrl: config.redisUrl, jobs: [runFileImport], ...parts }),
    AuditModule,
    MessagingModule.forEvents({
      inject: [Database, AuditTrail],
      useFactory: (database: Database, trail: AuditTrail) => ({
        ...eventMemory(database),
        sources: [trail.relaySource()],
      }),
    }),
    MunicipalityModule.forRoot(config.fictionalAllowed),
    AccountModule,
    ApiTokenModule,
    AuditChainModule.forRoot(join(config.filesDir, 'audit-anchors.jsonl')),
    PersonModule,
    SupportAccessModule,
    FileImportModule.forRoot(config.filesDir),
  ],
});
