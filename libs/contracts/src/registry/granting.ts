import type { Caller, Role } from '../access.js';

/** A role that somebody wants to give. Null municipality: one of the network's own. */
export interface RoleToGive {
  readonly role: Role;
  readonly municipality: string | null;
}

const networkRoles: readonly Role[] = ['secretariat', 'operator'];
/** What the secretariat gives: its own people, and a member's first administrator. It never sees named learners. */
const bySecretariat: readonly Role[] = ['secretariat', 'municipality-admin'];
/** What its holder may lend to somebody for a time. */
export const lendable = ['municipality-officer', 'department-manager', 'company-officer'] as const satisfies Role[];

/**
 * Whether this caller may give this role there: the operator's tool every one, the secretariat its own and a member's
 * administrators, an administrator all of its municipality. A network role belongs to no municipality, every other one
 * to one.
 */
export function mayGive(caller: Caller | undefined, { role, municipality }: RoleToGive): boolean {
  if (!caller || networkRoles.includes(role) !== (municipality === null)) return false;
  if (caller.service) return true;
  if (caller.roles.includes('secretariat') && bySecretariat.includes(role)) return true;
  return municipality !== null && municipality === caller.tenant && caller.roles.includes('municipality-admin');
}
