import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { listPurchases } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { cursorOf, placeOf } from '../place.domain.js';
import { listedPurchase, PurchaseRepository, viewerOf } from '../purchase/index.js';

/** Purchases that the caller may see, page by page. */
@Injectable()
export class ListPurchases {
  constructor(private readonly purchases: PurchaseRepository) {}

  async execute(
    { limit, cursor }: InputOf<typeof listPurchases>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof listPurchases>> {
    const found = await this.purchases.list(viewerOf(caller), placeOf(cursor), limit + 1);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(listedPurchase),
      nextCursor: found.length > limit && last ? cursorOf({ at: last.plannedAt, id: last._id }) : null,
    };
  }
}
