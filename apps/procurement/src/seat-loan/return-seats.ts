import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { returnSeats } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { checkPeriod, officeOf, Purchases } from '../purchase/index.js';
import { SeatLedgers } from '../seat-ledger/index.js';
import { loanView } from './loan-view.js';

/** Gives borrowed seats back, once for the borrower's key. */
@Injectable()
export class ReturnSeats {
  constructor(
    private readonly purchases: Purchases,
    private readonly ledgers: SeatLedgers,
  ) {}

  async execute(
    { purchase: id, loan, ...given }: InputOf<typeof returnSeats>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof returnSeats>> {
    const office = officeOf(caller);
    const { municipality: member } = office;
    const purchase = await this.purchases.get(id, office);
    const ledger = await this.ledgers.act(purchase, (read) => {
      read.loanOf(loan, member);
      checkPeriod(purchase, given.on);
      return read.decideReturn({ member, loan, ...given });
    });
    return loanView(ledger.loanOf(loan, member));
  }
}
