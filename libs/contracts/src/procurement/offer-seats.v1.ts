import { z } from 'zod';
import { MunicipalityCode, PurchaseId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Day, Key } from '../scalars.js';
import { buyers } from './access.js';
import { Seats } from './price.js';
import { SeatLoan } from './seat.js';

export const offerSeats = operation({
  name: 'procurement.offer-seats.v1',
  http: post('/purchases/{purchase}/seat-loans'),
  access: buyers(),
  summary: 'Offer free seats to another buyer from a day on; they are lent once it accepts',
  input: z.strictObject({
    purchase: PurchaseId,
    /** Chosen by the lender: the same offer again is the one that is there. */
    key: Key,
    borrower: MunicipalityCode,
    seats: Seats,
    on: Day,
  }),
  output: SeatLoan,
  refusals: [
    'purchase-not-found',
    'seats-not-allocated',
    'outside-purchase-days',
    'buyer-not-found',
    'not-a-buyer',
    'loan-to-itself',
    'loan-key-taken',
    'seats-exhausted',
  ],
  repeats: 'natural',
  timeoutMs: 5000,
});
