import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { get, operation } from '../operation.js';
import { officials } from './access.js';
import { Settlement } from './settlement.js';

export const getSettlement = operation({
  name: 'procurement.get-settlement.v1',
  http: get('/purchases/{purchase}/settlement'),
  access: officials(),
  summary:
    'What was bought, used, billed and paid: as it stands now, or as it was settled; of the municipality, of all for the lead and the secretariat',
  input: z.strictObject({ purchase: PurchaseId }),
  output: Settlement,
  refusals: ['purchase-not-found', 'not-frozen'],
  repeats: 'read',
  timeoutMs: 5000,
});
