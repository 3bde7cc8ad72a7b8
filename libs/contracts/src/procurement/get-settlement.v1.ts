import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { get, operation } from '../operation.js';
import { FiscalYear } from '../scalars.js';
import { officials } from './access.js';
import { Settlement } from './settlement.js';

export const getSettlement = operation({
  name: 'procurement.get-settlement.v1',
  http: get('/purchases/{purchase}/settlement'),
  access: officials(),
  summary:
    'What was bought, used, billed and paid: as it stands now, as it was settled, or as it stood at the end of a past fiscal year; of the municipality, of all for the lead and the secretariat',
  input: z.strictObject({
    purchase: PurchaseId,
    /** Of a purchase over several: what was used and billed until its 31 March, and paid by then. */
    fiscalYear: FiscalYear.optional(),
  }),
  output: Settlement,
  refusals: ['purchase-not-found', 'not-frozen', 'fiscal-year-not-over'],
  repeats: 'read',
  timeoutMs: 5000,
});
