import { z } from 'zod';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { members } from './access.js';
import { SharedSpecification } from './specification.js';

export const listSharedSpecifications = operation({
  name: 'procurement.list-shared-specifications.v1',
  http: get('/shared-specifications'),
  access: members(),
  summary:
    'Specifications that members may reuse: of each purchase the newest that is shared, the newest purchase first',
  input: z.strictObject(page),
  output: pageOf(SharedSpecification),
  refusals: [],
  repeats: 'read',
});
