import { z } from 'zod';
import { operation, post } from '../operation.js';
import { Day, Key } from '../scalars.js';
import { buyers } from './access.js';
import { Purchase, purchaseText } from './purchase.js';

export const planPurchase = operation({
  name: 'procurement.plan-purchase.v1',
  http: post('/purchases'),
  access: buyers(),
  summary: 'Plan a joint purchase; the municipality leads it',
  input: z.strictObject({
    /** Chosen by the caller: the same purchase again is the one that is there. */
    key: Key,
    /** Since when it is planned. */
    on: Day,
    ...purchaseText,
  }),
  output: Purchase,
  refusals: [
    'buyer-not-member',
    'purchase-ends-before-start',
    'purchase-too-long',
    'tiers-unsorted',
    'tier-twice',
    'tiers-gap',
    'date-in-future',
    'purchase-key-taken',
  ],
  repeats: 'natural',
  timeoutMs: 5000,
});
