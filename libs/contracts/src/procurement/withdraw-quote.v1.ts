import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Key } from '../scalars.js';
import { leaders } from './access.js';
import { QuoteComparison } from './quote.js';

export const withdrawQuote = operation({
  name: 'procurement.withdraw-quote.v1',
  http: post('/purchases/{purchase}/quotes/{key}/withdrawal'),
  access: leaders(),
  summary: 'Take a quote out: the vendor withdrew it, or it was entered by mistake',
  input: z.strictObject({ purchase: PurchaseId, key: Key }),
  output: QuoteComparison,
  refusals: ['purchase-not-found', 'not-lead', 'buyer-not-member', 'not-tendering'],
  repeats: 'natural',
});
