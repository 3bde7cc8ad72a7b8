import { z } from 'zod';
import { allow, either, orService, roles } from '../access.js';
import { AccountId, MunicipalityCode, PersonId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Line } from '../scalars.js';

export const inviteAccount = operation({
  name: 'registry.invite-account.v1',
  http: post('/accounts'),
  access: orService(
    either(allow('municipality-admin').inOwnMunicipality('municipality'), allow('secretariat').anywhere()),
    'admin',
  ),
  summary: 'Invite a person to an account with a role; the answer holds a code for the first sign-in',
  input: z.strictObject({
    email: z.email().max(254),
    displayName: Line(100),
    role: z.enum(roles),
    /** Left out only for the secretariat's own people. */
    municipality: MunicipalityCode.optional(),
    /** The person of the municipality's roster whom the account belongs to. */
    person: PersonId.optional(),
  }),
  output: z.strictObject({
    account: AccountId,
    /** Null when the account has a password already, or was invited by somebody who may grant more: their code stands. */
    activationCode: z.string().nullable(),
  }),
  refusals: ['fictional-code', 'municipality-not-admitted', 'role-not-grantable', 'unknown-person'],
  repeats: 'natural',
});
