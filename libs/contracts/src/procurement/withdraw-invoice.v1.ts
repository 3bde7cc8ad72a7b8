import { z } from 'zod';
import { InvoiceId, PurchaseId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Line } from '../scalars.js';
import { leaders } from './access.js';
import { Invoice } from './invoice.js';

export const withdrawInvoice = operation({
  name: 'procurement.withdraw-invoice.v1',
  http: post('/purchases/{purchase}/invoices/{invoice}/withdrawal'),
  access: leaders(),
  summary: 'Take back an issued invoice that is not paid, and say why; what it bills can then be issued anew',
  input: z.strictObject({ purchase: PurchaseId, invoice: InvoiceId, reason: Line(300) }),
  output: Invoice,
  refusals: [
    'purchase-not-found',
    'not-lead',
    'buyer-not-member',
    'invoice-not-found',
    'invoice-not-issued',
    'invoice-paid',
    'invoice-withdrawn',
  ],
  repeats: 'natural',
});
