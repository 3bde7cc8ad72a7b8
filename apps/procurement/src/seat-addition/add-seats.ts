import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { addSeats } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { additionOf } from '../price.domain.js';
import { checkAddition, checkPeriod, isBuyer, officeOf, Purchases } from '../purchase/index.js';
import { SeatLedgers } from '../seat-ledger/index.js';
import { additionView } from './addition-view.js';

/** Buys more seats for the municipality, from a day on, once for its key. What the freeze decided stays as it is. */
@Injectable()
export class AddSeats {
  constructor(
    private readonly purchases: Purchases,
    private readonly ledgers: SeatLedgers,
  ) {}

  async execute(
    { purchase: id, key, seats, on }: InputOf<typeof addSeats>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof addSeats>> {
    const office = officeOf(caller);
    const { municipality: member } = office;
    const purchase = await this.purchases.get(id, office);
    const { frozen, taxRate } = purchase;
    if (!frozen) throw new DomainError('not-frozen');
    if (!isBuyer(purchase, member)) throw new DomainError('not-a-buyer');
    checkPeriod(purchase, on);
    const bill = additionOf(frozen.unitPrice, taxRate, { seats, on });
    const ledger = await this.ledgers.act(purchase, (read) => {
      const addition = read.decideAddition({ member, key, seats, on, bill });
      if (addition) checkAddition(purchase, seats);
      return addition;
    });
    return additionView(ledger.addition(member, key));
  }
}
