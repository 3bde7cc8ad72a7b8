import type { Caller, Role } from '../access.js';

/** A role that somebody wants to give. Null municipality: one of the network's own; null until: for good. */
export interface RoleToGive {
  readonly role: Role;
  readonly municipality: string | null;
  readonly until: string | null;
}

const networkRoles: readonly Role[] = ['secretariat', 'operator'];
/** What the secretariat gives: its own people, and a member's first administrator. It never sees named learners. */
const bySecretariat: readonly Role[] = ['secretariat', 'municipality-admin'];
/** What its holder may lend to somebody for a time. */
const lendable: readonly Role[] = ['municipality-officer', 'department-manager', 'company-officer'];

/**
 * Whether this caller may give this role there: the operator's tool every one, the secretariat its own and a member's
 * administrators, an administrator all of its municipality, others their own for a time. A network role belongs to no
 * municipality, every other one to one.
 */
export function mayGive(caller: Caller | undefined, { role, municipality, until }: RoleToGive): boolean {
  if (!caller || networkRoles.includes(role) !== (municipality === null)) return false;
  if (caller.service) return true;
  if (caller.roles.includes('secretariat') && bySecretariat.includes(role)) return true;
  if (municipality === null || municipality !== caller.tenant) return false;
  return caller.roles.includes('municipality-admin') || isLending(caller, role, until);
}

/** Whether it is the caller's own role, lent: then it goes no further than the caller's own. */
const isLending = (caller: Caller, role: Role, until: string | null): boolean =>
  until !== null && lendable.includes(role) && caller.roles.includes(role);

/** Whether the caller gives as an administrator of what is given, and does not lend its own. */
export const givesAsAdministrator = (caller: Caller): boolean =>
  caller.service !== undefined || caller.roles.includes('municipality-admin') || caller.roles.includes('secretariat');
