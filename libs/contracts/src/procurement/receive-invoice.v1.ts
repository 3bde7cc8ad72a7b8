import { z } from 'zod';
import { InvoiceId, PurchaseId } from '../ids.js';
import { operation, put } from '../operation.js';
import { Day } from '../scalars.js';
import { buyers } from './access.js';
import { Invoice } from './invoice.js';

export const receiveInvoice = operation({
  name: 'procurement.receive-invoice.v1',
  http: put('/purchases/{purchase}/invoices/{invoice}/arrival'),
  access: buyers(),
  summary:
    'Say on which day an invoice arrived (請求書受領日), from which its due day is counted; corrected until it is paid',
  input: z.strictObject({ purchase: PurchaseId, invoice: InvoiceId, on: Day }),
  output: Invoice,
  refusals: [
    'purchase-not-found',
    'invoice-not-found',
    'not-payer',
    'invoice-not-issued',
    'invoice-withdrawn',
    'invoice-paid',
    'arrival-before-issue',
    'date-in-future',
  ],
  repeats: 'natural',
});
