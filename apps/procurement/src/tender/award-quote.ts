import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { awardQuote } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { decideAward } from '../purchase/index.js';
import { Tenders } from './tenders.js';

@Injectable()
export class AwardQuote {
  constructor(private readonly tenders: Tenders) {}

  execute(
    { purchase, ...award }: InputOf<typeof awardQuote>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof awardQuote>> {
    return this.tenders.change(purchase, caller, (read, now) => decideAward(read, award, now));
  }
}
