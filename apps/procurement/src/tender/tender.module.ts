import { Module } from '@nestjs/common';
import { PurchaseModule } from '../purchase/index.js';
import { AwardQuote } from './award-quote.js';
import { EnterQuote } from './enter-quote.js';
import { EvaluateQuote } from './evaluate-quote.js';
import { GetQuotes } from './get-quotes.js';
import { SetAwardCriteria } from './set-award-criteria.js';
import { TenderController } from './tender.controller.js';
import { Tenders } from './tenders.js';
import { WithdrawQuote } from './withdraw-quote.js';

@Module({
  imports: [PurchaseModule],
  controllers: [TenderController],
  providers: [Tenders, SetAwardCriteria, EnterQuote, WithdrawQuote, EvaluateQuote, AwardQuote, GetQuotes],
})
export class TenderModule {}
