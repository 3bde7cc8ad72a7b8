import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { operation, put } from '../operation.js';
import { leaders } from './access.js';
import { AwardCriterion, QuoteComparison } from './quote.js';

export const setAwardCriteria = operation({
  name: 'procurement.set-award-criteria.v1',
  http: put('/purchases/{purchase}/award-criteria'),
  access: leaders(),
  summary: 'Say by what quotes will be weighed; fixed once the first one is there',
  input: z.strictObject({ purchase: PurchaseId, criteria: z.array(AwardCriterion).min(1).max(10) }),
  output: QuoteComparison,
  refusals: ['purchase-not-found', 'not-lead', 'buyer-not-member', 'criteria-fixed', 'criterion-twice'],
  repeats: 'natural',
});
