import { PdfModule } from '#pdf';
import { Module } from '@nestjs/common';
import { PurchaseModule } from '../purchase/index.js';
import { SharedSpecificationModule } from '../shared-specification/index.js';
import { PrintSpecification } from './print-specification.js';
import { SpecificationPrintController } from './specification-print.controller.js';

@Module({
  imports: [PurchaseModule, SharedSpecificationModule, PdfModule],
  controllers: [SpecificationPrintController],
  providers: [PrintSpecification],
})
export class SpecificationPrintModule {}
