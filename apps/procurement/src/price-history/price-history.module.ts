import { Module } from '@nestjs/common';
import { PurchaseModule } from '../purchase/index.js';
import { ListPriceHistory } from './list-price-history.js';
import { PriceHistoryController } from './price-history.controller.js';

@Module({ imports: [PurchaseModule], controllers: [PriceHistoryController], providers: [ListPriceHistory] })
export class PriceHistoryModule {}
