import { Module } from '@nestjs/common';
import { PurchaseModule } from '../purchase/index.js';
import { GetPurchaseCase } from './get-purchase-case.js';
import { ListPurchaseCases } from './list-purchase-cases.js';
import { PurchaseCaseController } from './purchase-case.controller.js';
import { PurchaseCaseRepository } from './purchase-case.repository.js';
import { SavePurchaseCase } from './save-purchase-case.js';
import { ShowPurchaseCase } from './show-purchase-case.js';

@Module({
  imports: [PurchaseModule],
  controllers: [PurchaseCaseController],
  providers: [PurchaseCaseRepository, SavePurchaseCase, ShowPurchaseCase, GetPurchaseCase, ListPurchaseCases],
})
export class PurchaseCaseModule {}
