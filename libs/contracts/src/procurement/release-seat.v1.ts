import { z } from 'zod';
import { PersonId, PurchaseId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Day, Key } from '../scalars.js';
import { buyers } from './access.js';
import { SeatUse } from './seat.js';

export const releaseSeat = operation({
  name: 'procurement.release-seat.v1',
  http: post('/purchases/{purchase}/seat-releases'),
  access: buyers(),
  summary: 'Take somebody’s seat back, as of a day: it is free at the end of that day',
  input: z.strictObject({
    purchase: PurchaseId,
    /** Chosen by the municipality: the same release again is the one that is there. */
    key: Key,
    person: PersonId,
    on: Day,
  }),
  output: SeatUse,
  refusals: [
    'purchase-not-found',
    'outside-purchase-days',
    'seat-key-taken',
    'seat-not-found',
    'release-before-assignment',
  ],
  repeats: 'natural',
  timeoutMs: 5000,
});
