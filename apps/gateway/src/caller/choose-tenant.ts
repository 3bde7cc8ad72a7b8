import { DomainError, isFictional, type Caller } from '#contracts';
import type { AccountGrant } from '#contracts/registry';
import type { z } from 'zod';

type Grant = z.infer<typeof AccountGrant>;

/**
 * The caller of one request: the account in one of its municipalities. Which one: the one asked for, else the one
 * the route names (when the account may act there), else the account's first. Roles without a municipality always count.
 * @throws DomainError `forbidden` when the municipality asked for is not one of the account's.
 */
export function chooseTenant(grant: Grant, asked: string | undefined, named: string | undefined): Caller {
  const rolesIn = (code: string) => {
    const membership = grant.memberships.find(({ municipality }) => municipality === code);
    const fictional = isFictional(code) ? grant.anyFictional : [];
    return { membership, roles: [...(membership?.roles ?? []), ...fictional] };
  };
  if (asked && rolesIn(asked).roles.length === 0) throw new DomainError('forbidden');
  const namedIsOwn = named !== undefined && rolesIn(named).roles.length > 0;
  const first = grant.memberships.find(({ municipality }) => municipality !== null)?.municipality ?? undefined;
  const tenant = asked ?? (namedIsOwn ? named : first);
  const everywhere = grant.memberships
    .filter(({ municipality }) => municipality === null)
    .flatMap(({ roles }) => roles);
  const { roles, membership } = tenant ? rolesIn(tenant) : { roles: grant.anyFictional, membership: undefined };
  const { person, departments = [], company } = membership ?? {};
  return {
    account: grant.account,
    ...(tenant && { tenant }),
    ...(person && { person }),
    ...(departments.length > 0 && { departments }),
    ...(company && { company }),
    roles: [...new Set([...everywhere, ...roles])],
    scopes: grant.scopes,
  };
}
