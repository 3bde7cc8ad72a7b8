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
  summary: 'Say who bills and within how many days is paid; it counts for invoices that are issued from then on',
  input: z.strictObject({ purchase: PurchaseId, ...billingTerms }),
  output: Billing,
  refusals: ['purchase-not-found', 'not-lead', 'buyer-not-member', 'invalid-registration-number'],
  repeats: 'natural',
});
