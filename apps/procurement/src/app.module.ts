import { AuditModule, AuditTrail } from '#audit';
import { MessagingModule, type ServiceParts } from '#messaging';
import { Database, eventMemory, PersistenceModule } from '#persistence';
import { PersonalDataModule } from '#personal-data';
import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from './config.js';
import { PlanningModule } from './planning/index.js';
import { PriceHistoryModule } from './price-history/index.js';
import { PurchaseCaseModule } from './purchase-case/index.js';
import { SeatAdditionModule } from './seat-addition/index.js';
import { SeatModule } from './seat/index.js';
import { SeatLoanModule } from './seat-loan/index.js';
import { SurveyModule } from './survey/index.js';
import { UseReportModule } from './use-report/index.js';

@Module({})
class AppModule {}

export const appModule = (config: Config, parts: ServiceParts): DynamicModule => ({
  module: AppModule,
  imports: [
    PersistenceModule.forService({ uri: config.mongoUri, ...parts }),
    AuditModule,
    PersonalDataModule.forService(),
    MessagingModule.forEvents({
      inject: [Database, AuditTrail],
      useFactory: (database: Database, trail: AuditTrail) => ({
        ...eventMemory(database),
        sources: [trail.relaySource()],
      }),
    }),
    PlanningModule,
    SurveyModule,
    SeatAdditionModule,
    SeatModule,
    SeatLoanModule,
    UseReportModule,
    PriceHistoryModule,
    PurchaseCaseModule,
  ],
});
