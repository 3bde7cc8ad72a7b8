import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { getBilling } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { Purchases, viewerOf } from '../purchase/index.js';
import { billingView } from './billing-view.js';

@Injectable()
export class GetBilling {
  constructor(private readonly purchases: Purchases) {}

  async execute(
    { purchase }: InputOf<typeof getBilling>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof getBilling>> {
    return billingView(await this.purchases.get(purchase, viewerOf(caller)));
  }
}
