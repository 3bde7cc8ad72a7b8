import type { InputOf, OutputOf } from '#contracts';
import type { simulatePrice } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { checkTiers, seatsOf } from '../price.domain.js';
import { checkDays, offersOf } from '../purchase/index.js';

/** Without days all is said as within one fiscal year. */
const withinOne = { startsOn: '2025-04-01', endsOn: '2026-03-31' };

/** What buyers would pay together; nothing is kept. */
@Injectable()
export class SimulatePrice {
  execute({ buyers, days, ...terms }: InputOf<typeof simulatePrice>): OutputOf<typeof simulatePrice> {
    if (days) checkDays(days);
    checkTiers(terms.tiers);
    // Ties are settled by the place in the list: these buyers have no code yet.
    const wanted = buyers.map((one, place) => ({ ...one, buyer: String(place).padStart(4, '0') }));
    const { unitPrice, next, years, offerOf } = offersOf({ ...terms, ...(days ?? withinOne) }, wanted);
    const told = <T>(all: T[]): T[] => (days ? all : []);
    return {
      price: { seats: seatsOf(wanted), unitPrice, next, years: told(years) },
      offers: wanted.flatMap(({ buyer }) => {
        const offer = offerOf(buyer);
        return offer ? [{ ...offer, years: told(offer.years) }] : [];
      }),
    };
  }
}
