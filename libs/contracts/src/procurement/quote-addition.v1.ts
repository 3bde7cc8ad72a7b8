import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Day } from '../scalars.js';
import { buyers } from './access.js';
import { Seats } from './price.js';
import { SeatAddition } from './seat.js';

export const quoteAddition = operation({
  name: 'procurement.quote-addition.v1',
  http: get('/purchases/{purchase}/addition-quote'),
  access: buyers(),
  summary:
    'What more seats would cost from a day on, by the months left in the fiscal year, or in a term of several; nothing is bought',
  input: z.strictObject({ purchase: PurchaseId, seats: Seats, on: Day }),
  output: SeatAddition.pick({ months: true, net: true, tax: true, total: true, years: true }),
  refusals: [
    'purchase-not-found',
    'not-frozen',
    'not-a-buyer',
    'outside-purchase-days',
    'additions-closed',
    'addition-too-large',
  ],
  repeats: 'read',
});
