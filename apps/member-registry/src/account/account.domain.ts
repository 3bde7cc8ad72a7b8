import { DomainError, isFictional, type Caller, type Role } from '#contracts';

/** What an account may be in one municipality; null = the network's own (secretariat, operator). */
export interface Membership {
  readonly municipality: string | null;
  readonly roles: readonly Role[];
  readonly person: string | null;
}

const networkRoles: readonly Role[] = ['secretariat', 'operator'];
/** What the secretariat gives: its own people, and a member's first administrator. It never sees named learners. */
const bySecretariat: readonly Role[] = ['secretariat', 'municipality-admin'];

const PASSWORD_LENGTH = 12;

/** Whether this caller may give this role there. A network role belongs to no municipality, every other one to one. */
export function mayGrant(caller: Caller | undefined, role: Role, municipality: string | null): boolean {
  if (!caller || networkRoles.includes(role) !== (municipality === null)) return false;
  if (caller.service) return true;
  if (caller.roles.includes('secretariat') && bySecretariat.includes(role)) return true;
  return municipality !== null && caller.roles.includes('municipality-admin') && municipality === caller.tenant;
}

/** @throws DomainError `role-not-grantable`; `forbidden` when a caller of fictional codes reaches beyond them. */
export function checkGrantable(caller: Caller | undefined, role: Role, municipality: string | null): void {
  const beyond = municipality === null || !isFictional(municipality);
  if (caller?.scopes.includes('fictional-only') && beyond) throw new DomainError('forbidden');
  if (!mayGrant(caller, role, municipality)) throw new DomainError('role-not-grantable', { role });
}

/**
 * Whether this caller may see a new activation code of an account without a password: only who may grant all that the
 * account holds, else an administrator could take over the account of another municipality by inviting it too.
 */
export const mayActivate = (caller: Caller | undefined, memberships: readonly Membership[]): boolean =>
  memberships.every(({ municipality, roles }) => roles.every((role) => mayGrant(caller, role, municipality)));

/** The memberships with this role added; the same ones when nothing changes. */
export function withRole(
  memberships: readonly Membership[],
  municipality: string | null,
  role: Role,
  person: string | null,
): readonly Membership[] {
  const held = memberships.find((membership) => membership.municipality === municipality);
  if (!held) return [...memberships, { municipality, roles: [role], person }];
  const next = {
    municipality,
    roles: held.roles.includes(role) ? held.roles : [...held.roles, role],
    person: person ?? held.person,
  };
  if (next.roles === held.roles && next.person === held.person) return memberships;
  return memberships.map((membership) => (membership === held ? next : membership));
}

/** @throws DomainError `weak-password` below 12 characters. */
export function checkPassword(password: string): void {
  if ([...password].length < PASSWORD_LENGTH) throw new DomainError('weak-password', { atLeast: PASSWORD_LENGTH });
}
