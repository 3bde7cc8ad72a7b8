import type { InputOf, OutputOf } from '#contracts';
import type { listSharedSpecifications } from '#contracts/procurement';
import { pageThatFits, placeOf } from '#persistence';
import { Injectable } from '@nestjs/common';
import { PurchaseRepository, sharedSpecification } from '../purchase/index.js';

/** Of each purchase the newest version that is shared, page by page. */
@Injectable()
export class ListSharedSpecifications {
  constructor(private readonly purchases: PurchaseRepository) {}

  async execute({
    limit,
    cursor,
  }: InputOf<typeof listSharedSpecifications>): Promise<OutputOf<typeof listSharedSpecifications>> {
    const found = await this.purchases.listSharing(placeOf(cursor), limit + 1);
    const page = pageThatFits(
      found,
      limit,
      ({ plannedAt }) => plannedAt,
      (purchase) =>
        purchase.specifications
          .filter(({ shared }) => shared)
          .slice(-1)
          .map((one) => sharedSpecification(purchase, one)),
    );
    return { ...page, items: page.items.flat() };
  }
}
