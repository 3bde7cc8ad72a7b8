import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { operation, post } from '../operation.js';
import { buyers } from './access.js';
import { Purchase } from './purchase.js';

export const withdrawIntent = operation({
  name: 'procurement.withdraw-intent.v1',
  http: post('/purchases/{purchase}/intent/withdrawal'),
  access: buyers(),
  summary: 'Take no part in a purchase after all',
  input: z.strictObject({ purchase: PurchaseId }),
  output: Purchase,
  refusals: ['purchase-not-found', 'survey-not-open', 'procurement-frozen'],
  repeats: 'natural',
});
