import { z } from 'zod';
import { roles, scopes } from '../access.js';
import { AccountId, CompanyId, DepartmentId, MunicipalityCode, PersonId, SupportAccessId } from '../ids.js';
import { Moment } from '../scalars.js';

/** What an account may be in one municipality today; the secretariat's own roles have no municipality. */
export const Membership = z.strictObject({
  municipality: MunicipalityCode.nullable(),
  municipalityName: z.string().nullable(),
  /** Whether that municipality is a member of the network today. */
  member: z.boolean(),
  roles: z.array(z.enum(roles)),
  person: PersonId.nullable(),
  /** Which departments a department manager leads; those below them are meant too. */
  departments: z.array(DepartmentId),
  /** Which company a company officer acts for. */
  company: CompanyId.nullable(),
  /** The support access by which the secretariat may read here for now. */
  support: z.strictObject({ supportAccess: SupportAccessId, until: Moment }).nullable(),
});

/** What the gateway needs to know of a caller. `anyFictional`: these roles in every admitted municipality coded 99…. */
export const AccountGrant = z.strictObject({
  account: AccountId,
  displayName: z.string(),
  language: z.enum(['ja', 'en']),
  /** Counts up when the account signs out everywhere: a session of an older epoch has ended. */
  epoch: z.int(),
  /** Whether signing in needs a code of the authenticator app. */
  totp: z.boolean(),
  /** A municipality wants its administrators to have one: until then their roles there are left out. */
  totpWanted: z.boolean(),
  memberships: z.array(Membership),
  anyFictional: z.array(z.enum(roles)),
  scopes: z.array(z.enum(scopes)),
});
export type AccountGrant = z.infer<typeof AccountGrant>;
