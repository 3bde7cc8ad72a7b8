import { z } from 'zod';
import { roles, scopes } from '../access.js';
import { AccountId, MunicipalityCode, PersonId } from '../ids.js';

/** What an account may be in one municipality; the secretariat's own roles have no municipality. */
export const Membership = z.strictObject({
  municipality: MunicipalityCode.nullable(),
  municipalityName: z.string().nullable(),
  roles: z.array(z.enum(roles)),
  person: PersonId.nullable(),
});

/** What the gateway needs to know of a caller. `anyFictional`: these roles in every admitted municipality coded 99…. */
export const AccountGrant = z.strictObject({
  account: AccountId,
  displayName: z.string(),
  memberships: z.array(Membership),
  anyFictional: z.array(z.enum(roles)),
  scopes: z.array(z.enum(scopes)),
});
export type AccountGrant = z.infer<typeof AccountGrant>;
