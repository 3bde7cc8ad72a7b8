import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { withdrawIntent } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { decideWithdrawal, officeOf, Purchases } from '../purchase/index.js';

@Injectable()
export class WithdrawIntent {
  constructor(private readonly purchases: Purchases) {}

  execute(
    { purchase }: InputOf<typeof withdrawIntent>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof withdrawIntent>> {
    const office = officeOf(caller);
    const { municipality } = office;
    return this.purchases.change(purchase, office, (read) => decideWithdrawal(read, municipality));
  }
}
