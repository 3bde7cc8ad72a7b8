import { z } from 'zod';
import { allow, either, roles } from '../access.js';
import { AccountId, MunicipalityCode } from '../ids.js';
import { operation, post } from '../operation.js';

export const revokeRole = operation({
  name: 'registry.revoke-role.v1',
  http: post('/accounts/{account}/roles/revocation'),
  access: either(allow('municipality-admin').inOwnMunicipality('municipality'), allow('secretariat').anywhere()),
  summary: 'Take a role, or the offer of it, away; it counts within a minute',
  input: z.strictObject({ account: AccountId, role: z.enum(roles), municipality: MunicipalityCode.optional() }),
  output: z.strictObject({ revoked: z.literal(true) }),
  refusals: ['unknown-account', 'role-not-grantable'],
  repeats: 'natural',
});
