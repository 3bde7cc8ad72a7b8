import { JobsModule } from '#jobs';
import type { ServiceParts } from '#messaging';
import { PersistenceModule } from '#persistence';
import { Module, type DynamicModule } from '@nestjs/common';
import { AccountModule } from './account/index.js';
import { ApiTokenModule } from './api-token/index.js';
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
    MunicipalityModule.forRoot(config.fictionalAllowed),
    AccountModule,
    ApiTokenModule,
    PersonModule,
    SupportAccessModule,
    FileImportModule.forRoot(config.filesDir),
  ],
});
