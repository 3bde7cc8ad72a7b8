import { DomainError, isFictional, type Caller } from '#contracts';
import type { AccountGrant } from '#contracts/registry';
import type { z } from 'zod';

/** What an account may; whose it is by name no caller needs. */
export type Grant = Omit<z.infer<typeof AccountGrant>, 'displayName'>;

/**
 * The caller of one request: the account in one of its municipalities. Which one: the one asked for, else the one
 * the route names (when the account may act there), else the account's first that is its own. Roles without a municipality always count.
 * @throws DomainError `forbidden` when the municipality asked for is not one of the account's.
 */
export function chooseTenant(grant: Grant, asked: string | undefined, named: string | undefined): Caller {
  const current = grant.memberships.filter(({ support }) => !support || Date.parse(support.until) > Date.now());
  const rolesIn = (code: string) => {
    const membership = current.find(({ municipality }) => municipality === code);
    const fictional = isFictional(code) ? grant.anyFictional : [];
    return { membership, roles: [...(membership?.roles ?? []), ...fictional] };
  };
  if (asked && rolesIn(asked).roles.length === 0) throw new DomainError('forbidden');
  const namedIsOwn = named !== undefined && rolesIn(named).roles.length > 0;
  const first =
    current.find(({ municipality, support }) => municipality !== null && !support)?.municipality ?? undefined;
  const tenant = asked ?? (namedIsOwn ? named : first);
  const everywhere = grant.memberships
    .filter(({ municipality }) => municipality === null)
    .flatMap(({ roles }) => roles);
  const { roles, membership } = tenant ? rolesIn(tenant) : { roles: grant.anyFictional, membership: undefined };
  // Who may act in all fictional municipalities acts in them as if they were members.
  const { member = true, person, departments = [], company, support } = membership ?? {};
  return {
    account: grant.account,
    ...(tenant && { tenant, member }),
    ...(person && { person }),
    ...(departments.length > 0 && { departments }),
    ...(company && { company }),
    ...(support && { support: support.supportAccess }),
    roles: [...new Set([...everywhere, ...roles])],
    scopes: grant.scopes,
  };
}
