import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { operation, put } from '../operation.js';
import { buyers } from './access.js';
import { Seats, UnitPrice } from './price.js';
import { Purchase, ShownTerms } from './purchase.js';

export const declareIntent = operation({
  name: 'procurement.declare-intent.v1',
  http: put('/purchases/{purchase}/intent'),
  access: buyers(),
  summary: 'Declare how many seats the municipality wants, and what it would pay alone; the last word counts',
  input: z.strictObject({
    purchase: PurchaseId,
    seats: Seats,
    /** What a seat would cost alone, without tax, for the whole term, as the purchase's own price is. */
    standaloneUnitPrice: UnitPrice,
    terms: ShownTerms,
  }),
  output: Purchase,
  refusals: [
    'purchase-not-found',
    'survey-not-open',
    'procurement-frozen',
    'terms-outdated',
    'buyer-not-member',
    'too-many-buyers',
  ],
  repeats: 'natural',
  timeoutMs: 5000,
});
