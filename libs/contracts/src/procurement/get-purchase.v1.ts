import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { get, operation } from '../operation.js';
import { officials } from './access.js';
import { Purchase } from './purchase.js';

export const getPurchase = operation({
  name: 'procurement.get-purchase.v1',
  http: get('/purchases/{purchase}'),
  access: officials(),
  summary: 'A joint purchase: terms, buyers, the price now and at the next tier, what the freeze made of it',
  input: z.strictObject({ purchase: PurchaseId }),
  output: Purchase,
  refusals: ['purchase-not-found'],
  repeats: 'read',
  versioned: 'read',
});
