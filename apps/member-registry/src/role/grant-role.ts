import { dayInJapan, DomainError, type Caller, type InputOf, type OutputOf } from '#contracts';
import { givesAsAdministrator, mayGive, type grantRole } from '#contracts/registry';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import {
  AccountRepository,
  checkUntil,
  countsOn,
  withRole,
  type AccountDocument,
  type HeldRole,
  type Membership,
} from '../account/index.js';
import { RoleScopes } from './role-scopes.js';

type Asked = InputOf<typeof grantRole>;

/**
 * Gives a role to somebody who is a member there already, by the owner's own acceptance; who is not, is invited. Lent by
 * its holder, a role goes over the same departments and company, and ends when the holder's ends.
 */
@Injectable()
export class GrantRole {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly scopes: RoleScopes,
  ) {}

  async execute(asked: Asked, caller: Caller): Promise<OutputOf<typeof grantRole>> {
    const { role, municipality = null, until = null } = asked;
    const today = dayInJapan(new Date());
    checkUntil(until, today);
    await retryWhenChanged(async () => {
      const account = await this.accounts.find(asked.account);
      const membership = account && memberOf(account, municipality);
      if (!account || !membership) throw new DomainError('unknown-account');
      if (!mayGive(caller, { role, municipality, until })) throw new DomainError('role-not-grantable', { role });
      const given = givesAsAdministrator(caller)
        ? { ...(await this.scopes.resolve(municipality, membership.person, asked)), role, until }
        : await this.lent(asked, caller, today);
      const held: HeldRole = { ...given, by: caller.account ?? null };
      const memberships = withRole(account.memberships, { municipality, person: null }, held);
      await this.accounts.save(account, { memberships }, new Date());
    });
    return { granted: true };
  }

  private async lent(asked: Asked, caller: Caller, today: string) {
    const { role, municipality = null, until = null } = asked;
    const lender = caller.account ? await this.accounts.find(caller.account) : null;
    const own = lender && memberOf(lender, municipality)?.roles.find((held) => held.role === role);
    if (!own || !countsOn(today, own)) throw new DomainError('role-not-grantable', { role });
    const ends = own.until !== null && until !== null && own.until < until ? own.until : until;
    return { role, until: ends, departments: own.departments, company: own.company };
  }
}

const memberOf = ({ memberships }: AccountDocument, municipality: string | null): Membership | undefined =>
  memberships.find((membership) => membership.municipality === municipality);
