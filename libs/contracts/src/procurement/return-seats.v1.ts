import { z } from 'zod';
import { PurchaseId, SeatLoanId } from '../ids.js';
import { operation, put } from '../operation.js';
import { Day, Key } from '../scalars.js';
import { buyers } from './access.js';
import { Seats } from './price.js';
import { SeatLoan } from './seat.js';

export const returnSeats = operation({
  name: 'procurement.return-seats.v1',
  http: put('/purchases/{purchase}/seat-loans/{loan}/returns/{key}'),
  access: buyers(),
  summary: 'Give borrowed seats back, some or all, as of a day',
  input: z.strictObject({
    purchase: PurchaseId,
    loan: SeatLoanId,
    /** Chosen by the borrower: the same return again is the one that is there. */
    key: Key,
    seats: Seats,
    on: Day,
  }),
  output: SeatLoan,
  refusals: [
    'purchase-not-found',
    'loan-not-found',
    'not-borrower',
    'outside-purchase-days',
    'return-before-loan',
    'return-too-many',
    'return-key-taken',
    'seats-exhausted',
  ],
  repeats: 'natural',
  timeoutMs: 5000,
});
