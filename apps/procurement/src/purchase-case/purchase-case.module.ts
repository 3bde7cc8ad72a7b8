import { Module } from '@nestjs/common';
import { PurchaseModule } from '../purchase/index.js';
import { StepDocumentModule } from '../step-document/index.js';
import { CaseDocuments } from './case-documents.js';
import { GetPurchaseCase } from './get-purchase-case.js';
import { ListPurchaseCases } from './list-purchase-cases.js';
import { OpenCaseDocument } from './open-case-document.js';
import { PurchaseCaseController } from './purchase-case.controller.js';
import { PurchaseCaseRepository } from './purchase-case.repository.js';
import { SavePurchaseCase } from './save-purchase-case.js';
import { ShowPurchaseCase } from './show-purchase-case.js';

@Module({
  imports: [PurchaseModule, StepDocumentModule],
  controllers: [PurchaseCaseController],
  providers: [
    PurchaseCaseRepository,
    CaseDocuments,
    SavePurchaseCase,
    ShowPurchaseCase,
    GetPurchaseCase,
    ListPurchaseCases,
    OpenCaseDocument,
  ],
})
export class PurchaseCaseModule {}
