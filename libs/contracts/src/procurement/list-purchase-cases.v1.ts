import { z } from 'zod';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { members } from './access.js';
import { ListedPurchaseCase } from './purchase-case.js';

export const listPurchaseCases = operation({
  name: 'procurement.list-purchase-cases.v1',
  http: get('/purchase-cases'),
  access: members(),
  summary:
    'Cases of purchases that members show each other, and the municipality’s own drafts, what was changed last first',
  input: z.strictObject(page),
  output: pageOf(ListedPurchaseCase),
  refusals: [],
  repeats: 'read',
});
