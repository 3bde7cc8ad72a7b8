import { z } from 'zod';
import { InvoiceId, PurchaseId } from '../ids.js';
import { operation, put } from '../operation.js';
import { Day } from '../scalars.js';
import { buyers } from './access.js';
import { Invoice } from './invoice.js';

export const payInvoice = operation({
  name: 'procurement.pay-invoice.v1',
  http: put('/purchases/{purchase}/invoices/{invoice}/payment'),
  access: buyers(),
  summary: 'Say on which day an invoice was paid: after it arrived, and after the inspection (検収)',
  input: z.strictObject({ purchase: PurchaseId, invoice: InvoiceId, on: Day }),
  output: Invoice,
  refusals: [
    'purchase-not-found',
    'invoice-not-found',
    'not-payer',
    'invoice-not-issued',
    'invoice-withdrawn',
    'invoice-not-arrived',
    'not-inspected',
    'payment-before-arrival',
    'invoice-paid',
    'date-in-future',
  ],
  repeats: 'natural',
});
