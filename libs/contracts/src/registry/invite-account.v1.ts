import { z } from 'zod';
import { allow, either, orService } from '../access.js';
import { AccountId, PersonId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Line } from '../scalars.js';
import { roleToGive } from './account-role.js';

export const inviteAccount = operation({
  name: 'registry.invite-account.v1',
  http: post('/accounts'),
  access: orService(
    either(allow('municipality-admin').inOwnMunicipality('municipality'), allow('secretariat').anywhere()),
    'admin',
  ),
  summary: 'Offer a role to an e-mail address; it is theirs when they accept it by the page in the mail',
  input: z.strictObject({
    email: z.email().max(254),
    displayName: Line(100),
    language: z.enum(['ja', 'en']).default('ja'),
    /** The person of the municipality's roster whom the account belongs to. */
    person: PersonId.optional(),
    ...roleToGive,
  }),
  output: z.strictObject({
    account: AccountId,
    /**
     * For the operator's tool alone, when the account has no password yet: it hands the code over itself and no mail is
     * sent. Nobody else learns a code of somebody else's.
     */
    code: z.string().nullable(),
  }),
  refusals: [
    'fictional-code',
    'municipality-not-admitted',
    'role-not-grantable',
    'unknown-person',
    'unknown-department',
    'unknown-company',
    'date-in-past',
  ],
  repeats: 'natural',
});
