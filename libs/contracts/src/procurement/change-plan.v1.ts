import { z } from 'zod';
import { MunicipalityCode, PurchaseId } from '../ids.js';
import { operation, put } from '../operation.js';
import { leaders } from './access.js';
import { PlanField, purchaseText } from './purchase.js';

export const changePlan = operation({
  name: 'procurement.change-plan.v1',
  http: put('/purchases/{purchase}/plan'),
  access: leaders(),
  summary:
    'Change what was written of a purchase, until the freeze: whoever declared seats on terms that change has to declare anew; with dryRun only say what changes, and who',
  input: z.strictObject({
    purchase: PurchaseId,
    ...purchaseText,
    dryRun: z.boolean().default(false),
    /** Of the purchase, as it was read. */
    version: z.int().min(1),
  }),
  output: z.strictObject({
    /** Now, or with dryRun would be; the same as before changes nothing. */
    changed: z.array(PlanField),
    /** Who has declared seats and is asked to do so anew. */
    confirming: z.array(z.strictObject({ municipality: MunicipalityCode, municipalityName: z.string() })),
    version: z.int(),
  }),
  refusals: [
    'purchase-not-found',
    'not-lead',
    'buyer-not-member',
    'procurement-frozen',
    'purchase-ends-before-start',
    'purchase-too-long',
    'tiers-unsorted',
    'tier-twice',
    'tiers-gap',
    'sealed-numbers-declared',
    'declared-not-invited',
    'too-many-plan-changes',
    'version-outdated',
  ],
  repeats: 'natural',
  versioned: 'write',
  timeoutMs: 5000,
});
