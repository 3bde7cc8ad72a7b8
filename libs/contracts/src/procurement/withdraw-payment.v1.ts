import { z } from 'zod';
import { InvoiceId, PurchaseId } from '../ids.js';
import { operation, post } from '../operation.js';
import { buyers } from './access.js';
import { Invoice } from './invoice.js';

export const withdrawPayment = operation({
  name: 'procurement.withdraw-payment.v1',
  http: post('/purchases/{purchase}/invoices/{invoice}/payment/withdrawal'),
  access: buyers(),
  summary: 'Take back that an invoice was paid: it was not, or on another day',
  input: z.strictObject({ purchase: PurchaseId, invoice: InvoiceId }),
  output: Invoice,
  refusals: ['purchase-not-found', 'invoice-not-found', 'not-payer', 'invoice-not-issued'],
  repeats: 'natural',
});
