import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { operation, put } from '../operation.js';
import { buyers } from './access.js';
import { Purchase } from './purchase.js';
import { SpecificationVersion } from './specification.js';

export const shareSpecification = operation({
  name: 'procurement.share-specification.v1',
  http: put('/purchases/{purchase}/specifications/{specification}/sharing'),
  access: buyers(),
  summary: 'Say, as the lead, whether every member of the network may read and reuse a version of the specification',
  input: z.strictObject({ purchase: PurchaseId, specification: SpecificationVersion, shared: z.boolean() }),
  output: Purchase,
  refusals: ['purchase-not-found', 'not-lead', 'buyer-not-member', 'specification-not-found'],
  repeats: 'natural',
});
