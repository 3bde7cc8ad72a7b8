import { z } from 'zod';
import { InvoiceId, PurchaseId } from '../ids.js';
import { operation } from '../operation.js';
import { officials } from './access.js';

/** Behind `GET /purchases/{purchase}/invoices/{invoice}.pdf`. */
export const printInvoice = operation({
  name: 'procurement.print-invoice.v1',
  access: officials(),
  summary: 'An issued invoice as PDF on A4 (PDF/UA-1); a qualified one (適格請求書) where its issuer is registered',
  input: z.strictObject({ purchase: PurchaseId, invoice: InvoiceId }),
  output: z.strictObject({ pdf: z.base64(), fileName: z.string() }),
  refusals: ['purchase-not-found', 'invoice-not-found', 'invoice-not-issued', 'fonts-missing'],
  repeats: 'read',
  audit: 'export',
  timeoutMs: 8000,
});
