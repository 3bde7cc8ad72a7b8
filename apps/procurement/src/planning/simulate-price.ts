import type { InputOf, OutputOf } from '#contracts';
import type { simulatePrice } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { checkTiers, seatsOf } from '../price.domain.js';
import { offersOf } from '../purchase/index.js';

/** What buyers would pay together; nothing is kept. */
@Injectable()
export class SimulatePrice {
  execute({ buyers, ...terms }: InputOf<typeof simulatePrice>): OutputOf<typeof simulatePrice> {
    checkTiers(terms.tiers);
    // Ties are settled by the place in the list: these buyers have no code yet.
    const wanted = buyers.map((one, place) => ({ ...one, buyer: String(place).padStart(4, '0') }));
    const { unitPrice, next, offerOf } = offersOf(terms, wanted);
    return {
      price: { seats: seatsOf(wanted), unitPrice, next },
      offers: wanted.flatMap(({ buyer }) => offerOf(buyer) ?? []),
    };
  }
}
