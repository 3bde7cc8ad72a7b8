import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { operation, put } from '../operation.js';
import { Key } from '../scalars.js';
import { leaders } from './access.js';
import { CriterionPoints, QuoteComparison } from './quote.js';

export const evaluateQuote = operation({
  name: 'procurement.evaluate-quote.v1',
  http: put('/purchases/{purchase}/quotes/{key}/evaluation'),
  access: leaders(),
  summary: 'Give a quote its points, criterion by criterion, with notes',
  input: z.strictObject({
    purchase: PurchaseId,
    key: Key,
    /** In the order of the criteria. */
    evaluation: z.array(CriterionPoints).min(1).max(10),
  }),
  output: QuoteComparison,
  refusals: [
    'purchase-not-found',
    'not-lead',
    'buyer-not-member',
    'not-tendering',
    'quote-not-found',
    'evaluation-incomplete',
  ],
  repeats: 'natural',
});
