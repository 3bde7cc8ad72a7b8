import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { operation, put } from '../operation.js';
import { caseWriters } from './access.js';
import { PurchaseCase, purchaseCaseText } from './purchase-case.js';

export const savePurchaseCase = operation({
  name: 'procurement.save-purchase-case.v1',
  http: put('/purchases/{purchase}/case'),
  access: caseWriters(),
  summary: 'Write the case of a purchase that the municipality leads, with the figures of the purchase as they are now',
  input: z.strictObject({
    purchase: PurchaseId,
    ...purchaseCaseText,
    /** That was read; 0: nothing was written yet. */
    version: z.int().min(0),
  }),
  output: PurchaseCase,
  refusals: [
    'purchase-not-found',
    'not-lead',
    'case-too-early',
    'document-not-found',
    'document-of-lead',
    'version-outdated',
  ],
  repeats: 'natural',
  versioned: 'write',
});
