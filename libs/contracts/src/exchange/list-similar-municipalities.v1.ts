import { z } from 'zod';
import { get, operation } from '../operation.js';
import { writers } from './access.js';
import { SimilarMunicipality } from './similar-municipality.js';

export const listSimilarMunicipalities = operation({
  name: 'exchange.list-similar-municipalities.v1',
  http: get('/exchange/similar-municipalities'),
  access: writers(),
  summary:
    'At most three other members that are most like the municipality, with the reasons: challenges, size, region, stage, words',
  input: z.strictObject({}),
  output: z.strictObject({
    items: z.array(SimilarMunicipality).max(3),
    /** How many challenges of the asking municipality were compared, those that it said are the same with it too. */
    compared: z.int(),
  }),
  refusals: ['not-a-member'],
  repeats: 'read',
  // The registry is asked for the members, who asks for their programmes.
  timeoutMs: 8000,
});
