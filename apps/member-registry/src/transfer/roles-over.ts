import { requireTenant } from '#persistence';
import { withoutRole, withRole, type AccountDocument, type HeldRole, type Membership } from '../account/index.js';

interface RoleOver extends HeldRole {
  readonly person: string | null;
}

/** The roles over departments that an account has in the municipality. */
export const rolesOver = ({ memberships }: AccountDocument): RoleOver[] =>
  memberships.flatMap(({ municipality, person, roles }) =>
    municipality === requireTenant()
      ? roles.filter(({ departments }) => departments.length > 0).map((held) => ({ ...held, person }))
      : [],
  );

/** The memberships with roles over fewer departments; a role over none ends. The very same when nothing changes. */
export function withoutDepartments(account: AccountDocument, gone: ReadonlySet<string>): readonly Membership[] {
  const municipality = requireTenant();
  return rolesOver(account).reduce<readonly Membership[]>((memberships, { person, ...held }) => {
    const departments = held.departments.filter((department) => !gone.has(department));
    if (departments.length === held.departments.length) return memberships;
    if (departments.length === 0) return withoutRole(memberships, municipality, held.role);
    return withRole(memberships, { municipality, person }, { ...held, departments });
  }, account.memberships);
}
