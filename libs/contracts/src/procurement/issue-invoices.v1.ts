import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Day } from '../scalars.js';
import { leaders } from './access.js';
import { Yen } from './price.js';

export const issueInvoices = operation({
  name: 'procurement.issue-invoices.v1',
  http: post('/purchases/{purchase}/invoice-issues'),
  access: leaders(),
  summary: 'Issue, as of a day, all invoices that can be and are not issued yet; with dryRun only say which',
  input: z.strictObject({
    purchase: PurchaseId,
    on: Day,
    dryRun: z.boolean().default(false),
    /** What the caller was shown with dryRun: nothing else is issued unseen. Left out: whatever is there. */
    shown: z.strictObject({ issued: z.int(), total: Yen }).optional(),
  }),
  output: z.strictObject({
    /** Now, or with dryRun would be. */
    issued: z.int(),
    net: Yen,
    tax: Yen,
    total: Yen,
    already: z.int(),
    /** Of the freeze, before the purchase is invoiced (請求); of seats that were bought, and of invoices that were taken back, after that day; of a fiscal year to come. */
    tooEarly: z.int(),
  }),
  refusals: [
    'purchase-not-found',
    'not-lead',
    'buyer-not-member',
    'billing-terms-missing',
    'invoices-too-early',
    'date-in-future',
    'step-before-last',
  ],
  repeats: 'natural',
  timeoutMs: 5000,
});
