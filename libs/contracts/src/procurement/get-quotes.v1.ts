import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { get, operation } from '../operation.js';
import { officials } from './access.js';
import { QuoteComparison } from './quote.js';

export const getQuotes = operation({
  name: 'procurement.get-quotes.v1',
  http: get('/purchases/{purchase}/quotes'),
  access: officials(),
  summary: 'Quotes beside one another: for the lead and the secretariat, for buyers once the purchase is awarded',
  input: z.strictObject({ purchase: PurchaseId }),
  output: QuoteComparison,
  refusals: ['purchase-not-found', 'quotes-closed'],
  repeats: 'read',
});
