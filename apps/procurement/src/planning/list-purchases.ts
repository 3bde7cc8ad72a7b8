import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { listPurchases } from '#contracts/procurement';
import { pageThatFits, placeOf } from '#persistence';
import { Injectable } from '@nestjs/common';
import { listedPurchase, PurchaseRepository, viewerOf } from '../purchase/index.js';

/** Purchases that the caller may see, page by page. */
@Injectable()
export class ListPurchases {
  constructor(private readonly purchases: PurchaseRepository) {}

  async execute(
    { limit, cursor }: InputOf<typeof listPurchases>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof listPurchases>> {
    const viewer = viewerOf(caller);
    const found = await this.purchases.list(viewer, placeOf(cursor), limit + 1);
    return pageThatFits(
      found,
      limit,
      ({ plannedAt }) => plannedAt,
      (one) => listedPurchase(one, viewer),
    );
  }
}
