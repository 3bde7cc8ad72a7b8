import { z } from 'zod';
import { allow } from '../access.js';
import { MunicipalityCode } from '../ids.js';
import { operation, post } from '../operation.js';
import { Day } from '../scalars.js';
import { lendable } from './granting.js';

export const lendRole = operation({
  name: 'registry.lend-role.v1',
  http: post('/my/lent-roles'),
  access: allow(...lendable).inOwnMunicipality('municipality'),
  summary: 'Lend one’s own role to a colleague who is a member already, by e-mail address, until a day',
  input: z.strictObject({
    email: z.email().max(254),
    role: z.enum(lendable),
    municipality: MunicipalityCode,
    /** The last day, in Japan; where the lender’s own role ends earlier, that day. */
    until: Day,
  }),
  output: z.strictObject({ until: Day }),
  refusals: ['unknown-account', 'role-not-grantable', 'role-held-already', 'date-in-past'],
  repeats: 'natural',
});
