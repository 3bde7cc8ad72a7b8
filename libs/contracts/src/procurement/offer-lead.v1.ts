import { z } from 'zod';
import { MunicipalityCode, PurchaseId } from '../ids.js';
import { operation, put } from '../operation.js';
import { leaders } from './access.js';
import { Purchase } from './purchase.js';

export const offerLead = operation({
  name: 'procurement.offer-lead.v1',
  http: put('/purchases/{purchase}/lead-offer'),
  access: leaders(),
  summary: 'Ask another buyer to lead from now on; the secretariat does it where the lead has left the network',
  input: z.strictObject({ purchase: PurchaseId, newLead: MunicipalityCode }),
  output: Purchase,
  refusals: [
    'purchase-not-found',
    'not-lead',
    'buyer-not-member',
    'lead-still-member',
    'buyer-not-found',
    'lead-already',
    'lead-offered-elsewhere',
  ],
  repeats: 'natural',
  timeoutMs: 5000,
});
