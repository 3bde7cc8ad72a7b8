import { PurchaseId, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { listPriceHistory, PastPrice } from '#contracts/procurement';
import { pageThatFits, placeOf } from '#persistence';
import { Injectable } from '@nestjs/common';
import { fiscalYearOf, forAYear, monthsOf } from '../price.domain.js';
import { outcomeOf, PurchaseRepository, seesSum, stateOf, viewerOf, type FrozenPurchase } from '../purchase/index.js';

/** What purchases came to that the caller may see, page by page. */
@Injectable()
export class ListPriceHistory {
  constructor(private readonly purchases: PurchaseRepository) {}

  async execute(
    { limit, cursor }: InputOf<typeof listPriceHistory>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof listPriceHistory>> {
    const viewer = viewerOf(caller);
    const found = await this.purchases.listFrozen(viewer, placeOf(cursor), limit + 1);
    return pageThatFits(
      found,
      limit,
      ({ plannedAt }) => plannedAt,
      (purchase) => pastPrice(purchase, seesSum(purchase, viewer)),
    );
  }
}

function pastPrice({ frozen, ...purchase }: FrozenPurchase, seesOutcome: boolean): PastPrice {
  const tier = purchase.tiers.findLast(({ from }) => from <= frozen.seats);
  const months = monthsOf(purchase);
  return {
    purchase: PurchaseId.parse(purchase._id),
    title: purchase.title,
    fiscalYear: fiscalYearOf(purchase.startsOn),
    state: stateOf(purchase),
    buyers: frozen.invoices.length,
    unitPrice: frozen.unitPrice,
    months,
    yearlyUnitPrice: forAYear(frozen.unitPrice, months),
    fixedFee: purchase.fixedFee,
    outcome: seesOutcome
      ? { seats: frozen.seats, tierFrom: tier?.from ?? 1, savingRate: outcomeOf(frozen).saving.rate }
      : null,
  };
}
