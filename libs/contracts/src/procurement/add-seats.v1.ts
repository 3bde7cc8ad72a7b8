import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { operation, put } from '../operation.js';
import { Day, Key } from '../scalars.js';
import { buyers } from './access.js';
import { Seats } from './price.js';
import { SeatAddition } from './seat.js';

export const addSeats = operation({
  name: 'procurement.add-seats.v1',
  http: put('/purchases/{purchase}/additions/{key}'),
  access: buyers(),
  summary: 'Buy more seats after the freeze, from a day on; nobody’s price or invoice changes',
  input: z.strictObject({
    purchase: PurchaseId,
    /** Chosen by the buyer: the same addition again is the one that is there. */
    key: Key,
    seats: Seats,
    on: Day,
  }),
  output: SeatAddition,
  refusals: [
    'purchase-not-found',
    'not-a-buyer',
    'not-frozen',
    'outside-purchase-days',
    'addition-key-taken',
    'additions-closed',
    'addition-too-large',
  ],
  repeats: 'natural',
  timeoutMs: 5000,
});
