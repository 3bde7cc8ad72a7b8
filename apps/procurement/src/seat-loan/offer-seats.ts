import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { offerSeats } from '#contracts/procurement';
import { naturalId } from '#persistence';
import { Injectable } from '@nestjs/common';
import { checkAllocated, checkPeriod, isBuyer, officeOf, Purchases } from '../purchase/index.js';
import { SeatLedgers } from '../seat-ledger/index.js';
import { loanView } from './loan-view.js';

/** Offers seats to another buyer, once for the lender's key. */
@Injectable()
export class OfferSeats {
  constructor(
    private readonly purchases: Purchases,
    private readonly ledgers: SeatLedgers,
  ) {}

  async execute(
    { purchase: id, key, ...offer }: InputOf<typeof offerSeats>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof offerSeats>> {
    const office = officeOf(caller);
    const { municipality: lender } = office;
    const purchase = await this.purchases.get(id, office);
    if (!isBuyer(purchase, offer.borrower)) throw new DomainError('buyer-not-found');
    if (!isBuyer(purchase, lender)) throw new DomainError('not-a-buyer');
    checkAllocated(purchase);
    checkPeriod(purchase, offer.on);
    const loan = naturalId('seat-loan', id, lender, key);
    const ledger = await this.ledgers.act(purchase, (read) => read.decideOffer({ loan, lender, ...offer }));
    return loanView(ledger.loanOf(loan, lender));
  }
}
