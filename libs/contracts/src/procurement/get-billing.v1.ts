import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { get, operation } from '../operation.js';
import { officials } from './access.js';
import { BillingTerms } from './invoice.js';

export const Billing = z.strictObject({
  /** Who bills by the form of the contract: the lead, or the vendor each buyer has a contract with. */
  billedBy: z.enum(['lead', 'vendor']),
  terms: BillingTerms.nullable(),
  /** An invoice was issued by them, and keeps them. */
  fixed: z.boolean(),
});

export const getBilling = operation({
  name: 'procurement.get-billing.v1',
  http: get('/purchases/{purchase}/billing'),
  access: officials(),
  summary: 'Who bills for a purchase, and within how many days is paid',
  input: z.strictObject({ purchase: PurchaseId }),
  output: Billing,
  refusals: ['purchase-not-found'],
  repeats: 'read',
});
