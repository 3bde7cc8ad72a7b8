import type { InputOf, OutputOf } from '#contracts';
import type { withdrawIntent } from '#contracts/procurement';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { decideWithdrawal, Purchases } from '../purchase/index.js';

@Injectable()
export class WithdrawIntent {
  constructor(private readonly purchases: Purchases) {}

  execute({ purchase }: InputOf<typeof withdrawIntent>): Promise<OutputOf<typeof withdrawIntent>> {
    const municipality = requireTenant();
    return this.purchases.change(purchase, municipality, (read) => decideWithdrawal(read, municipality));
  }
}
