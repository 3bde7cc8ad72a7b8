import { Module } from '@nestjs/common';
import { PurchaseRepository } from './purchase.repository.js';
import { Purchases } from './purchases.js';

@Module({ providers: [PurchaseRepository, Purchases], exports: [PurchaseRepository, Purchases] })
export class PurchaseModule {}
