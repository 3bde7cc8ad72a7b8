import { z } from 'zod';
import { PersonId, PurchaseId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Day, Key } from '../scalars.js';
import { buyers } from './access.js';
import { SeatUse } from './seat.js';

export const assignSeat = operation({
  name: 'procurement.assign-seat.v1',
  http: post('/purchases/{purchase}/seat-assignments'),
  access: buyers(),
  summary: 'Give somebody a seat from a day on; who has one already keeps it',
  input: z.strictObject({
    purchase: PurchaseId,
    /** Chosen by the municipality: the same assignment again is the one that is there. */
    key: Key,
    person: PersonId,
    on: Day,
  }),
  output: SeatUse,
  refusals: [
    'purchase-not-found',
    'seats-not-allocated',
    'unknown-person',
    'outside-purchase-days',
    'not-a-buyer',
    'seat-key-taken',
    'seat-held-then',
    'seats-exhausted',
  ],
  repeats: 'natural',
  timeoutMs: 5000,
});
