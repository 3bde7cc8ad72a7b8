import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { withdrawQuote } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { decideQuoteWithdrawal } from '../purchase/index.js';
import { Tenders } from './tenders.js';

@Injectable()
export class WithdrawQuote {
  constructor(private readonly tenders: Tenders) {}

  execute(
    { purchase, key }: InputOf<typeof withdrawQuote>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof withdrawQuote>> {
    return this.tenders.change(purchase, caller, (read) => decideQuoteWithdrawal(read, key));
  }
}
