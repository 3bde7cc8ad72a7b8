import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { operation, put } from '../operation.js';
import { Day } from '../scalars.js';
import { leaders } from './access.js';
import { Purchase, purchaseStates } from './purchase.js';

export const movePurchase = operation({
  name: 'procurement.move-purchase.v1',
  http: put('/purchases/{purchase}/state'),
  access: leaders(),
  summary:
    'Take a purchase to its next state, as of a day; taking part is fixed by the freeze, the end is the settlement',
  input: z.strictObject({
    purchase: PurchaseId,
    state: z.enum(purchaseStates).exclude(['planned', 'frozen', 'settled']),
    on: Day,
  }),
  output: Purchase,
  refusals: [
    'purchase-not-found',
    'not-lead',
    'buyer-not-member',
    'step-not-next',
    'step-before-last',
    'date-in-future',
    'specification-not-agreed',
    'award-unnamed',
  ],
  repeats: 'natural',
});
