import { z } from 'zod';
import { allowSignedIn } from '../access.js';
import { AccountId, MunicipalityCode, PersonId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Moment } from '../scalars.js';
import { HeldRole, OfferedRole } from './account-role.js';
import { SignInName } from './sign-in-name.js';

export const getMyAccount = operation({
  name: 'registry.get-my-account.v1',
  http: get('/my/account'),
  access: allowSignedIn(),
  summary: 'My account: how I sign in, what I am where and until when, what I am offered',
  input: z.strictObject({}),
  output: z.strictObject({
    account: AccountId,
    displayName: z.string(),
    language: z.enum(['ja', 'en']),
    signInNames: z.array(SignInName),
    lastSignInAt: Moment.nullable(),
    totp: z.strictObject({ since: Moment, recoveryCodesLeft: z.int() }).nullable(),
    memberships: z.array(
      z.strictObject({
        municipality: MunicipalityCode.nullable(),
        municipalityName: z.string().nullable(),
        person: PersonId.nullable(),
        roles: z.array(HeldRole),
      }),
    ),
    offers: z.array(OfferedRole),
  }),
  refusals: ['not-signed-in'],
  repeats: 'read',
});
