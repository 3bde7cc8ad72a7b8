import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { listSeatAdditions } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { pageByPlace } from '../page-by-place.domain.js';
import { Purchases, seesBillsOf, viewerOf } from '../purchase/index.js';
import { SeatLedgers } from '../seat-ledger/index.js';
import { additionView } from './addition-view.js';

/** What was bought after the freeze, as far as the caller may see it. */
@Injectable()
export class ListSeatAdditions {
  constructor(
    private readonly purchases: Purchases,
    private readonly ledgers: SeatLedgers,
  ) {}

  async execute(
    { purchase: id, ...page }: InputOf<typeof listSeatAdditions>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof listSeatAdditions>> {
    const viewer = viewerOf(caller);
    const purchase = await this.purchases.get(id, viewer);
    const ledger = await this.ledgers.now(purchase);
    const visible = ledger.additions().filter(({ member }) => seesBillsOf(purchase, viewer, member));
    return pageByPlace(visible, page, (one) => additionView(one, purchase));
  }
}
