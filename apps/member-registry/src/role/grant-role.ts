import { dayInJapan, DomainError, type Caller, type InputOf, type OutputOf } from '#contracts';
import { mayGive, type grantRole } from '#contracts/registry';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { AccountRepository, checkUntil, membershipIn, withRole } from '../account/index.js';
import { RoleScopes } from './role-scopes.js';

/** Gives a role to somebody who is a member there already, by the owner's own acceptance; who is not, is invited. */
@Injectable()
export class GrantRole {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly scopes: RoleScopes,
  ) {}

  async execute(asked: InputOf<typeof grantRole>, caller: Caller): Promise<OutputOf<typeof grantRole>> {
    const { role, municipality = null, until = null } = asked;
    checkUntil(until, dayInJapan(new Date()));
    await retryWhenChanged(async () => {
      const account = await this.accounts.find(asked.account);
      const membership = account && membershipIn(account, municipality);
      if (!account || !membership) throw new DomainError('unknown-account');
      if (!mayGive(caller, { role, municipality })) throw new DomainError('role-not-grantable', { role });
      const scope = await this.scopes.resolve(municipality, membership.person, asked);
      const held = { ...scope, role, until, by: caller.account ?? null };
      const memberships = withRole(account.memberships, { municipality, person: null }, held);
      await this.accounts.save(account, { memberships }, new Date());
    });
    return { granted: true };
  }
}
