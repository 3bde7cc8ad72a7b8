import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { listPurchases } from '#contracts/procurement';
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
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map((one) => listedPurchase(one, viewer)),
      nextCursor: found.length > limit && last ? `${last.plannedAt.getTime()} ${last._id}` : null,
    };
  }
}

/** Where the page before ended; null for the beginning, and for what is no cursor of ours. */
function placeOf(cursor: string | undefined): { at: Date; id: string } | null {
  const [, at, id] = /^(\d{1,15}) (.+)$/.exec(cursor ?? '') ?? [];
  return at !== undefined && id !== undefined ? { at: new Date(Number(at)), id } : null;
}
