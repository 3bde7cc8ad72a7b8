import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { operation, put } from '../operation.js';
import { Key } from '../scalars.js';
import { leaders } from './access.js';
import { QuoteComparison, quoteText } from './quote.js';

export const enterQuote = operation({
  name: 'procurement.enter-quote.v1',
  http: put('/purchases/{purchase}/quotes/{key}'),
  access: leaders(),
  summary: 'Enter what a vendor asks; entered again it is corrected, and has to be evaluated anew',
  input: z.strictObject({
    purchase: PurchaseId,
    /** Chosen by the lead. */
    key: Key,
    ...quoteText,
  }),
  output: QuoteComparison,
  refusals: [
    'purchase-not-found',
    'not-lead',
    'buyer-not-member',
    'not-tendering',
    'too-many-quotes',
    'tiers-unsorted',
    'tier-twice',
    'tiers-gap',
  ],
  repeats: 'natural',
});
