import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { officials } from './access.js';
import { SpecificationComment, SpecificationVersion } from './specification.js';

export const listSpecificationComments = operation({
  name: 'procurement.list-specification-comments.v1',
  http: get('/purchases/{purchase}/specifications/{specification}/comments'),
  access: officials(),
  summary: 'What was said of a version of the specification, the oldest first',
  input: z.strictObject({ purchase: PurchaseId, specification: SpecificationVersion, ...page }),
  output: pageOf(SpecificationComment),
  refusals: ['purchase-not-found', 'specification-not-found'],
  repeats: 'read',
});
