import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { get, operation } from '../operation.js';
import { members } from './access.js';
import { publishedSpecification, SharedSpecification, SpecificationVersion } from './specification.js';

export const getSharedSpecification = operation({
  name: 'procurement.get-shared-specification.v1',
  http: get('/shared-specifications/{purchase}/{specification}'),
  access: members(),
  summary: 'A specification that members may reuse',
  input: z.strictObject({ purchase: PurchaseId, specification: SpecificationVersion }),
  output: z.strictObject({ ...SharedSpecification.shape, ...publishedSpecification }),
  refusals: ['shared-specification-not-found'],
  repeats: 'read',
});
