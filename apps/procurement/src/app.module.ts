import { AuditModule, AuditTrail } from '#audit';
import { MessagingModule, type ServiceParts } from '#messaging';
import { Database, eventMemory, PersistenceModule } from '#persistence';
import { PersonalDataModule } from '#personal-data';
import { Module, type DynamicModule } from '@nestjs/common';
import { ClauseCommentModule } from './clause-comment/index.js';
import type { Config } from './config.js';
import { ContractLimitModule } from './contract-limit/index.js';
import { LeadChangeModule } from './lead-change/index.js';
import { InvoiceModule } from './invoice/index.js';
import { PlanningModule } from './planning/index.js';
import { PriceHistoryModule } from './price-history/index.js';
import { PurchaseCaseModule } from './purchase-case/index.js';
import { SeatAdditionModule } from './seat-addition/index.js';
import { SeatModule } from './seat/index.js';
import { SeatLoanModule } from './seat-loan/index.js';
import { SharedSpecificationModule } from './shared-specification/index.js';
import { SettlementModule } from './settlement/index.js';
import { SpecificationPrintModule } from './specification-print/index.js';
import { StepDocumentModule } from './step-document/index.js';
import { SurveyModule } from './survey/index.js';
import { TenderModule } from './tender/index.js';
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
    SharedSpecificationModule,
    ClauseCommentModule,
    TenderModule,
    LeadChangeModule,
    ContractLimitModule,
    SeatAdditionModule,
    SeatModule,
    SeatLoanModule,
    InvoiceModule,
    SettlementModule,
    SpecificationPrintModule,
    StepDocumentModule,
    UseReportModule,
    PriceHistoryModule,
    PurchaseCaseModule,
  ],
});
