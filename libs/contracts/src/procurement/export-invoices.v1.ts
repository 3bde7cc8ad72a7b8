import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { operation } from '../operation.js';
import { page } from '../scalars.js';
import { officials } from './access.js';

/** Behind `GET /purchases/{purchase}/invoices.csv`. The file comes in pieces, which the gateway asks for one after the other. */
export const exportInvoices = operation({
  name: 'procurement.export-invoices.v1',
  access: officials(),
  summary: 'Invoices of a purchase as CSV for the accounting system, a line each, as far as the caller may see them',
  input: z.strictObject({ purchase: PurchaseId, cursor: page.cursor }),
  output: z.strictObject({
    /** The next lines; the first piece begins with the heading. */
    csv: z.string(),
    fileName: z.string(),
    nextCursor: z.string().nullable(),
  }),
  refusals: ['purchase-not-found'],
  repeats: 'read',
  audit: 'export',
  timeoutMs: 5000,
});
