import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { get, operation } from '../operation.js';
import { officials } from './access.js';
import { publishedSpecification, SpecificationVersion } from './specification.js';

export const getSpecification = operation({
  name: 'procurement.get-specification.v1',
  http: get('/purchases/{purchase}/specifications/{specification}'),
  access: officials(),
  summary: 'A version of the specification of a purchase',
  input: z.strictObject({ purchase: PurchaseId, specification: SpecificationVersion }),
  output: z.strictObject({
    ...publishedSpecification,
    /** Whether every member of the network may read and reuse it. */
    shared: z.boolean(),
  }),
  refusals: ['purchase-not-found', 'specification-not-found'],
  repeats: 'read',
});
