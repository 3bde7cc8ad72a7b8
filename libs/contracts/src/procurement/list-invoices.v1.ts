import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { officials } from './access.js';
import { Invoice } from './invoice.js';

export const listInvoices = operation({
  name: 'procurement.list-invoices.v1',
  http: get('/purchases/{purchase}/invoices'),
  access: officials(),
  summary:
    'Invoices of a purchase with where they stand, those of the freeze first: the municipality’s; all for the lead and the secretariat',
  input: z.strictObject({ purchase: PurchaseId, ...page }),
  output: pageOf(Invoice),
  refusals: ['purchase-not-found'],
  repeats: 'read',
});
