import { z } from 'zod';
import { allow, either } from '../access.js';
import { AccountId } from '../ids.js';
import { operation, post } from '../operation.js';
import { roleToGive } from './account-role.js';

export const grantRole = operation({
  name: 'registry.grant-role.v1',
  http: post('/accounts/{account}/roles'),
  access: either(allow('municipality-admin').inOwnMunicipality('municipality'), allow('secretariat').anywhere()),
  summary: 'Give a role to an account that is a member already',
  input: z.strictObject({ account: AccountId, ...roleToGive }),
  output: z.strictObject({ granted: z.literal(true) }),
  refusals: ['unknown-account', 'role-not-grantable', 'unknown-department', 'unknown-company', 'date-in-past'],
  repeats: 'natural',
});
