import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { operation, put } from '../operation.js';
import { Line } from '../scalars.js';
import { leaders } from './access.js';
import { Purchase } from './purchase.js';

export const setLongTermContract = operation({
  name: 'procurement.set-long-term-contract.v1',
  http: put('/purchases/{purchase}/long-term-contract'),
  access: leaders(),
  summary:
    'Say by what the contract may reach into the next fiscal year (長期継続契約, 債務負担行為), or that it may not',
  input: z.strictObject({
    purchase: PurchaseId,
    /** The ordinance, or the resolution; null: there is none. */
    basis: Line(200).nullable(),
  }),
  output: Purchase,
  refusals: ['purchase-not-found', 'not-lead', 'buyer-not-member'],
  repeats: 'natural',
});
