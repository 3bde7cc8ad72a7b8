import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { operation, put } from '../operation.js';
import { Day, Line } from '../scalars.js';
import { leaders } from './access.js';
import { Yen } from './price.js';
import { Settlement } from './settlement.js';

export const settlePurchase = operation({
  name: 'procurement.settle-purchase.v1',
  http: put('/purchases/{purchase}/settlement'),
  access: leaders(),
  summary: 'Settle a purchase that is invoiced, as of a day: its table is kept as it is then',
  input: z.strictObject({
    purchase: PurchaseId,
    on: Day,
    /** The open amount of all that the caller was shown: what has changed since is not settled unseen. */
    open: Yen,
    /** Why it is settled though invoices are open; null: none is. */
    reason: Line(300).nullable(),
  }),
  output: Settlement,
  refusals: [
    'purchase-not-found',
    'not-lead',
    'buyer-not-member',
    'not-frozen',
    'step-not-next',
    'step-before-last',
    'date-in-future',
    'invoices-open',
  ],
  repeats: 'natural',
  timeoutMs: 5000,
});
