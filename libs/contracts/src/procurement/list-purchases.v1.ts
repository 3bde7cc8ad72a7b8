import { z } from 'zod';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { officials } from './access.js';
import { ListedPurchase } from './purchase.js';

export const listPurchases = operation({
  name: 'procurement.list-purchases.v1',
  http: get('/purchases'),
  access: officials(),
  summary: 'Joint purchases that the municipality leads, takes part in or is invited to, the newest first',
  input: z.strictObject(page),
  output: pageOf(ListedPurchase),
  refusals: [],
  repeats: 'read',
});
