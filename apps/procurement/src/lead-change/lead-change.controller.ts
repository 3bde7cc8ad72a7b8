import type { AllowedCaller, InputOf } from '#contracts';
import { answerLeadOffer, offerLead } from '#contracts/procurement';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { AnswerLeadOffer } from './answer-lead-offer.js';
import { OfferLead } from './offer-lead.js';

@Controller()
export class LeadChangeController {
  constructor(
    private readonly offering: OfferLead,
    private readonly answering: AnswerLeadOffer,
  ) {}

  @Handles(offerLead)
  offer(input: InputOf<typeof offerLead>, caller?: AllowedCaller) {
    return this.offering.execute(input, caller);
  }

  @Handles(answerLeadOffer)
  answer(input: InputOf<typeof answerLeadOffer>, caller?: AllowedCaller) {
    return this.answering.execute(input, caller);
  }
}
