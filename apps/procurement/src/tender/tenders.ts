import type { AllowedCaller } from '#contracts';
import type { QuoteComparison } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import {
  checkLeads,
  Purchases,
  viewerOf,
  type Now,
  type PurchaseDocument,
  type PurchaseParts,
} from '../purchase/index.js';
import { comparisonView } from './comparison-view.js';

/** What the lead, or the secretariat, does with the quotes of a purchase. */
@Injectable()
export class Tenders {
  constructor(private readonly purchases: Purchases) {}

  /** @throws DomainError `purchase-not-found`, `not-lead`, `buyer-not-member`, and what `decide` throws. */
  async change(
    id: string,
    caller: AllowedCaller | undefined,
    decide: (purchase: PurchaseDocument, now: Now) => Partial<PurchaseParts> | null,
  ): Promise<QuoteComparison> {
    const viewer = viewerOf(caller);
    const saved = await this.purchases.save(id, viewer, (read, now) => {
      checkLeads(read, viewer);
      return decide(read, now);
    });
    return comparisonView(saved, viewer);
  }
}
