import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Day, Key, Markdown } from '../scalars.js';
import { leaders } from './access.js';
import { QuoteComparison } from './quote.js';

export const awardQuote = operation({
  name: 'procurement.award-quote.v1',
  http: post('/purchases/{purchase}/award'),
  access: leaders(),
  summary: 'Choose a quote and say why: the purchase is awarded as of a day',
  input: z.strictObject({ purchase: PurchaseId, quote: Key, reason: Markdown(1000).min(1), on: Day }),
  output: QuoteComparison,
  refusals: [
    'purchase-not-found',
    'not-lead',
    'buyer-not-member',
    'quote-not-found',
    'quote-expired',
    'step-not-next',
    'step-before-last',
    'date-in-future',
  ],
  repeats: 'natural',
});
