import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { enterQuote } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { decideQuote } from '../purchase/index.js';
import { Tenders } from './tenders.js';

@Injectable()
export class EnterQuote {
  constructor(private readonly tenders: Tenders) {}

  execute(
    { purchase, ...quote }: InputOf<typeof enterQuote>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof enterQuote>> {
    return this.tenders.change(purchase, caller, (read, now) => decideQuote(read, quote, now));
  }
}
