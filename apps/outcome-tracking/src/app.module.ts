import { AuditModule, AuditTrail } from '#audit';
import { MessagingModule, type ServiceParts } from '#messaging';
import { Database, eventMemory, PersistenceModule } from '#persistence';
import { PersonalDataModule } from '#personal-data';
import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from './config.js';
import { EnrolmentModule, ForgetEnrolments } from './enrolment/index.js';
import { OutcomeModule, OutcomeRepository } from './outcome/index.js';

@Module({})
class AppModule {}

export const appModule = (config: Config, parts: ServiceParts): DynamicModule => ({
  module: AppModule,
  imports: [
    PersistenceModule.forService({ uri: config.mongoUri, ...parts }),
    AuditModule,
    PersonalDataModule.forService({
      imports: [EnrolmentModule],
      inject: [ForgetEnrolments],
      useFactory: (forgetting: ForgetEnrolments) => ({ first: [forgetting] }),
    }),
    MessagingModule.forEvents({
      imports: [OutcomeModule],
      inject: [Database, AuditTrail, OutcomeRepository],
      useFactory: (database: Database, trail: AuditTrail, outcomes: OutcomeRepository) => ({
        ...eventMemory(database),
        sources: [outcomes.relaySource(), trail.relaySource()],
      }),
    }),
  ],
});
