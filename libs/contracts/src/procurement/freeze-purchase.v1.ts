import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Day } from '../scalars.js';
import { leaders } from './access.js';
import { Purchase, ShownTerms } from './purchase.js';

export const freezePurchase = operation({
  name: 'procurement.freeze-purchase.v1',
  http: post('/purchases/{purchase}/freeze'),
  access: leaders(),
  summary: 'Fix who takes part with how many seats: the sum decides the price, and every invoice follows',
  input: z.strictObject({
    purchase: PurchaseId,
    /** The sum that the caller was shown, or null: what has changed since is not frozen unseen. */
    seats: z.int().min(1).nullable(),
    terms: ShownTerms,
    on: Day,
  }),
  output: Purchase,
  refusals: [
    'purchase-not-found',
    'not-lead',
    'buyer-not-member',
    'survey-not-open',
    'procurement-frozen',
    'no-buyers',
    'specification-not-agreed',
    'intent-outdated',
    'step-before-last',
    'date-in-future',
  ],
  repeats: 'natural',
  timeoutMs: 5000,
});
