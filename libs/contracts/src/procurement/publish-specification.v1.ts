import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { operation, put } from '../operation.js';
import { leaders } from './access.js';
import { Purchase, SpecificationText } from './purchase.js';

export const publishSpecification = operation({
  name: 'procurement.publish-specification.v1',
  http: put('/purchases/{purchase}/specifications/{specification}'),
  access: leaders(),
  summary: 'Publish the next version of the specification; what was published never changes',
  input: z.strictObject({
    purchase: PurchaseId,
    /** 1, 2, 3 … */
    specification: z.int().min(1).max(50),
    text: SpecificationText.min(1),
  }),
  output: Purchase,
  refusals: ['purchase-not-found', 'not-lead', 'buyer-not-member', 'procurement-frozen', 'specification-not-next'],
  repeats: 'natural',
});
