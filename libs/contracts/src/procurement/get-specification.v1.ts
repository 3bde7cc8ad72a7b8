import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Moment } from '../scalars.js';
import { officials } from './access.js';

export const getSpecification = operation({
  name: 'procurement.get-specification.v1',
  http: get('/purchases/{purchase}/specifications/{specification}'),
  access: officials(),
  summary: 'A version of the specification of a purchase',
  input: z.strictObject({ purchase: PurchaseId, specification: z.int().min(1).max(50) }),
  output: z.strictObject({ version: z.int(), text: z.string(), publishedAt: Moment }),
  refusals: ['purchase-not-found', 'specification-not-found'],
  repeats: 'read',
});
