import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { quoteAddition } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { checkAddition, officeOf, Purchases } from '../purchase/index.js';
import { additionBill, additionYears } from './addition-bill.js';

/** What more seats would cost, as far as they could be bought now. */
@Injectable()
export class QuoteAddition {
  constructor(private readonly purchases: Purchases) {}

  async execute(
    { purchase: id, seats, on }: InputOf<typeof quoteAddition>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof quoteAddition>> {
    const office = officeOf(caller);
    const purchase = await this.purchases.get(id, office);
    const bill = additionBill(purchase, office.municipality, { seats, on });
    checkAddition(purchase, seats, office);
    return { ...bill, years: additionYears(bill.net, on, purchase) };
  }
}
