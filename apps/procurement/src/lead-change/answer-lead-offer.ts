import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { answerLeadOffer } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { decideLeadAnswer, Purchases, viewerOf } from '../purchase/index.js';

@Injectable()
export class AnswerLeadOffer {
  constructor(private readonly purchases: Purchases) {}

  execute(
    { purchase, answer }: InputOf<typeof answerLeadOffer>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof answerLeadOffer>> {
    const viewer = viewerOf(caller);
    return this.purchases.change(purchase, viewer, (read, now) => decideLeadAnswer(read, viewer, answer, now));
  }
}
