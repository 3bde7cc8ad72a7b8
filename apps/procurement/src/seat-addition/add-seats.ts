import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { addSeats } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { checkAddition, officeOf, Purchases } from '../purchase/index.js';
import { SeatLedgers } from '../seat-ledger/index.js';
import { additionBill } from './addition-bill.js';
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
    const bill = additionBill(purchase, member, { seats, on });
    const ledger = await this.ledgers.act(purchase, (read) => {
      const addition = read.decideAddition({ member, key, seats, on, bill });
      if (addition) checkAddition(purchase, seats, office);
      return addition;
    });
    return additionView(ledger.addition(member, key), purchase);
  }
}
