import { z } from 'zod';
import { ProgrammeId, PurchaseId } from '../ids.js';
import { operation, put } from '../operation.js';
import { Day, Key } from '../scalars.js';
import { buyers } from './access.js';

export const setAsideSeats = operation({
  name: 'procurement.set-aside-seats.v1',
  http: put('/purchases/{purchase}/seat-allotments/{key}'),
  access: buyers(),
  summary: 'Set so many of the municipality’s seats aside for a programme, from a day on; 0 gives them back to all',
  input: z.strictObject({
    purchase: PurchaseId,
    /** Chosen by the municipality: the same again is what is there. */
    key: Key,
    programme: ProgrammeId,
    /** In all, whatever was set aside before. */
    seats: z.int().min(0).max(10_000_000),
    on: Day,
  }),
  output: z.strictObject({ programme: ProgrammeId, seats: z.int(), on: Day }),
  refusals: [
    'purchase-not-found',
    'unknown-programme',
    'seats-not-allocated',
    'outside-purchase-days',
    'not-a-buyer',
    'allotment-key-taken',
    'pool-below-assigned',
    'seats-exhausted',
  ],
  repeats: 'natural',
  timeoutMs: 5000,
});
