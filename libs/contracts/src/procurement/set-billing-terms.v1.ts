import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { operation, put } from '../operation.js';
import { leaders } from './access.js';
import { Billing } from './get-billing.v1.js';
import { billingTerms } from './invoice.js';

export const setBillingTerms = operation({
  name: 'procurement.set-billing-terms.v1',
  http: put('/purchases/{purchase}/billing'),
  access: leaders(),
  summary: 'Say who bills and within how many days is paid, until the first invoice is issued',
  input: z.strictObject({ purchase: PurchaseId, ...billingTerms }),
  output: Billing,
  refusals: ['purchase-not-found', 'not-lead', 'buyer-not-member', 'invalid-registration-number', 'billing-fixed'],
  repeats: 'natural',
});
