import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { getPurchase } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { Purchases, viewerOf } from '../purchase/index.js';

@Injectable()
export class GetPurchase {
  constructor(private readonly purchases: Purchases) {}

  async execute(
    { purchase }: InputOf<typeof getPurchase>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof getPurchase>> {
    const viewer = viewerOf(caller);
    return this.purchases.view(await this.purchases.get(purchase, viewer), viewer);
  }
}
