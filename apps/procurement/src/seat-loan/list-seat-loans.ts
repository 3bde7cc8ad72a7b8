import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { listSeatLoans } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { pageByPlace } from '../page-by-place.domain.js';
import { Purchases, viewerOf } from '../purchase/index.js';
import { SeatLedgers } from '../seat-ledger/index.js';
import { loanView } from './loan-view.js';

/** Offers and loans that the caller is one side of. */
@Injectable()
export class ListSeatLoans {
  constructor(
    private readonly purchases: Purchases,
    private readonly ledgers: SeatLedgers,
  ) {}

  async execute(
    { purchase: id, ...page }: InputOf<typeof listSeatLoans>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof listSeatLoans>> {
    const viewer = viewerOf(caller);
    const ledger = await this.ledgers.now(await this.purchases.get(id, viewer));
    const visible = ledger
      .allLoans()
      .filter(({ lender, borrower }) => viewer === null || [lender, borrower].includes(viewer.municipality));
    return pageByPlace(visible, page, loanView);
  }
}
