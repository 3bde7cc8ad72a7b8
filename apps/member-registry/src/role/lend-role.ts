import { dayInJapan, DomainError, type Caller, type InputOf, type OutputOf } from '#contracts';
import type { lendRole } from '#contracts/registry';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { AccountRepository, checkUntil, countsOn, mailKey, membershipIn, withRole } from '../account/index.js';

/**
 * Lends the caller's role to a colleague who is a member already: over the same departments and company, and no longer
 * than the caller has it. Lent again, the new day counts; who has the role from somebody else keeps it as it is.
 */
@Injectable()
export class LendRole {
  constructor(private readonly accounts: AccountRepository) {}

  async execute(asked: InputOf<typeof lendRole>, caller: Caller): Promise<OutputOf<typeof lendRole>> {
    const { role, municipality } = asked;
    const today = dayInJapan(new Date());
    checkUntil(asked.until, today);
    const lender = caller.account ? await this.accounts.find(caller.account) : null;
    const own = lender && membershipIn(lender, municipality)?.roles.find((held) => held.role === role);
    if (!own || !countsOn(today, own)) throw new DomainError('role-not-grantable', { role });
    const until = own.until !== null && own.until < asked.until ? own.until : asked.until;
    await retryWhenChanged(async () => {
      const account = await this.accounts.findByMethod(mailKey(asked.email));
      const membership = account && membershipIn(account, municipality);
      if (!account || !membership) throw new DomainError('unknown-account');
      const before = membership.roles.find((held) => held.role === role);
      if (before && countsOn(today, before) && before.by !== lender._id) throw new DomainError('role-held-already');
      const held = { ...own, until, by: lender._id };
      const memberships = withRole(account.memberships, { municipality, person: null }, held);
      await this.accounts.save(account, { memberships }, new Date());
    });
    return { until };
  }
}
