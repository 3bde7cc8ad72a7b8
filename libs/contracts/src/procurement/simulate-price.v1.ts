import { z } from 'zod';
import { operation, post } from '../operation.js';
import { Day, Line } from '../scalars.js';
import { officials } from './access.js';
import { LivePrice, Offer, priceTerms, Seats, UnitPrice } from './price.js';

export const simulatePrice = operation({
  name: 'procurement.simulate-price.v1',
  http: post('/price-simulations'),
  access: officials(),
  summary: 'What a purchase would cost with these buyers, before there is one; nothing is kept',
  input: z.strictObject({
    ...priceTerms,
    /** The first and the last one, to see what falls to each fiscal year. */
    days: z.strictObject({ startsOn: Day, endsOn: Day }).optional(),
    buyers: z
      .array(z.strictObject({ name: Line(60), seats: Seats, standaloneUnitPrice: UnitPrice }))
      .min(1)
      .max(200),
  }),
  output: z.strictObject({
    price: LivePrice,
    /** In the order of the buyers. */
    offers: z.array(Offer),
  }),
  refusals: ['purchase-ends-before-start', 'purchase-too-long', 'tiers-unsorted', 'tier-twice', 'tiers-gap'],
  repeats: 'read',
});
