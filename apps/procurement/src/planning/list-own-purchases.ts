import { PurchaseId, type OutputOf } from '#contracts';
import type { listOwnPurchases } from '#contracts/procurement';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { PurchaseRepository } from '../purchase/index.js';

/** As many as are told; who bought more often sees courses of the newest. */
const MOST = 1000;

/** Of which purchases the municipality is a buyer, and which it leads: what courses are shown by. */
@Injectable()
export class ListOwnPurchases {
  constructor(private readonly purchases: PurchaseRepository) {}

  async execute(): Promise<OutputOf<typeof listOwnPurchases>> {
    const municipality = requireTenant();
    const [bought, led] = await Promise.all([
      this.purchases.idsBoughtBy(municipality, MOST),
      this.purchases.idsLedBy(municipality, MOST),
    ]);
    return { bought: bought.map((id) => PurchaseId.parse(id)), led: led.map((id) => PurchaseId.parse(id)) };
  }
}
