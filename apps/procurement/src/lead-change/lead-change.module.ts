import { Module } from '@nestjs/common';
import { MembersModule } from '../members/index.js';
import { PurchaseModule } from '../purchase/index.js';
import { AnswerLeadOffer } from './answer-lead-offer.js';
import { LeadChangeController } from './lead-change.controller.js';
import { OfferLead } from './offer-lead.js';

@Module({
  imports: [MembersModule, PurchaseModule],
  controllers: [LeadChangeController],
  providers: [OfferLead, AnswerLeadOffer],
})
export class LeadChangeModule {}
