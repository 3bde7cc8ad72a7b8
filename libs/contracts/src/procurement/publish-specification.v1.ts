import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { operation, put } from '../operation.js';
import { leaders } from './access.js';
import { Purchase, SpecificationText } from './purchase.js';
import { SpecificationVersion } from './specification.js';

export const publishSpecification = operation({
  name: 'procurement.publish-specification.v1',
  http: put('/purchases/{purchase}/specifications/{specification}'),
  access: leaders(),
  summary: 'Publish the next version of the specification; what was published never changes',
  input: z.strictObject({
    purchase: PurchaseId,
    specification: SpecificationVersion,
    text: SpecificationText.min(1),
    /** A version that another purchase shared, with which this one was begun. */
    source: z.strictObject({ sourcePurchase: PurchaseId, version: SpecificationVersion }).optional(),
  }),
  output: Purchase,
  refusals: [
    'purchase-not-found',
    'not-lead',
    'buyer-not-member',
    'procurement-frozen',
    'specification-not-next',
    'shared-specification-not-found',
  ],
  repeats: 'natural',
});
