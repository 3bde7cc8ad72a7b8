import { Module } from '@nestjs/common';
import { PurchaseModule } from '../purchase/index.js';
import { AddStepDocument } from './add-step-document.js';
import { ChangeStepDocument } from './change-step-document.js';
import { ListStepDocuments } from './list-step-documents.js';
import { OpenStepDocument } from './open-step-document.js';
import { RemoveStepDocument } from './remove-step-document.js';
import { StepDocumentController } from './step-document.controller.js';
import { StepDocumentRepository } from './step-document.repository.js';
import { StepDocuments } from './step-documents.js';

@Module({
  imports: [PurchaseModule],
  controllers: [StepDocumentController],
  providers: [
    StepDocumentRepository,
    StepDocuments,
    AddStepDocument,
    ListStepDocuments,
    OpenStepDocument,
    ChangeStepDocument,
    RemoveStepDocument,
  ],
  exports: [StepDocumentRepository],
})
export class StepDocumentModule {}
