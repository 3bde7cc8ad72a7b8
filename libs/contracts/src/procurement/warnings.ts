import { z } from 'zod';
import { Yen } from './price.js';

/** What to look at before the contract; nothing is refused for it. */
export const PurchaseWarning = z.strictObject({
  code: z.enum(['contract-crosses-fiscal-year', 'amount-over-contract-limit']),
  ja: z.string(),
  en: z.string(),
  /** Where an amount is compared: what the viewer's municipality contracts for, tax included, and its limit. */
  amount: Yen.nullable(),
  limit: Yen.nullable(),
});
export type PurchaseWarning = z.infer<typeof PurchaseWarning>;
