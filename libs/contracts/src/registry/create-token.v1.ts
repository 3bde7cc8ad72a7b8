import { z } from 'zod';
import { allowService, roles, scopes } from '../access.js';
import { MunicipalityCode } from '../ids.js';
import { operation } from '../operation.js';
import { Line } from '../scalars.js';

export const createToken = operation({
  name: 'registry.create-token.v1',
  access: allowService('admin'),
  summary: 'Make an API token for a program; it is shown once',
  input: z.strictObject({
    label: Line(100),
    roles: z.array(z.enum(roles)).min(1),
    scopes: z.array(z.enum(scopes)),
    /** Left out: the token acts in any admitted municipality coded 99…, and there only. */
    municipality: MunicipalityCode.optional(),
  }),
  output: z.strictObject({ token: z.string() }),
  refusals: ['fictional-code', 'municipality-not-admitted'],
  repeats: 'natural',
});
