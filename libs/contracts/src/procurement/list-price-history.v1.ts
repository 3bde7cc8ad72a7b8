import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { get, operation } from '../operation.js';
import { FiscalYear, page, pageOf } from '../scalars.js';
import { officials } from './access.js';
import { Yen } from './price.js';
import { PurchaseState } from './purchase.js';

/** What a purchase came to. */
export const PastPrice = z.strictObject({
  purchase: PurchaseId,
  title: z.string(),
  /** In which it begins. */
  fiscalYear: FiscalYear,
  state: PurchaseState,
  buyers: z.int(),
  /** Of a seat for the whole term. */
  unitPrice: Yen,
  /** The term, of which a started month counts; and the price of a seat for twelve, to the nearest yen. */
  months: z.int(),
  yearlyUnitPrice: Yen,
  fixedFee: Yen,
  /** Seats of all, the tier that they reached and the saving in percent; null where the sum is sealed. */
  outcome: z.strictObject({ seats: z.int(), tierFrom: z.int(), savingRate: z.number() }).nullable(),
});
export type PastPrice = z.infer<typeof PastPrice>;

export const listPriceHistory = operation({
  name: 'procurement.list-price-history.v1',
  http: get('/price-history'),
  access: officials(),
  summary:
    'Prices and tiers of purchases that are fixed and that the municipality may see, the newest first: for the next one',
  input: z.strictObject(page),
  output: pageOf(PastPrice),
  refusals: [],
  repeats: 'read',
});
