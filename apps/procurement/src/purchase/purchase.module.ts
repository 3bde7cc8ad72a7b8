import { Module } from '@nestjs/common';
import { ContractLimitModule } from '../contract-limit/index.js';
import { PurchaseRepository } from './purchase.repository.js';
import { Purchases } from './purchases.js';

@Module({
  imports: [ContractLimitModule],
  providers: [PurchaseRepository, Purchases],
  exports: [PurchaseRepository, Purchases],
})
export class PurchaseModule {}
