import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { operation, post } from '../operation.js';
import { buyers } from './access.js';
import { Purchase } from './purchase.js';
import { SpecificationVersion } from './specification.js';

export const agreeSpecification = operation({
  name: 'procurement.agree-specification.v1',
  http: post('/purchases/{purchase}/specifications/{specification}/agreement'),
  access: buyers(),
  summary: 'Agree, as a buyer, to the newest version of the specification',
  input: z.strictObject({ purchase: PurchaseId, specification: SpecificationVersion }),
  output: Purchase,
  refusals: [
    'purchase-not-found',
    'specification-not-found',
    'specification-outdated',
    'procurement-frozen',
    'no-intent',
  ],
  repeats: 'natural',
});
