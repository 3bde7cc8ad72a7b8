import { DomainError, type Caller, type InputOf, type OutputOf } from '#contracts';
import { mayGive, type revokeRole } from '#contracts/registry';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { AccountRepository, withoutRole } from '../account/index.js';

/** Takes away a role, or the offer of it. */
@Injectable()
export class RevokeRole {
  constructor(private readonly accounts: AccountRepository) {}

  async execute(asked: InputOf<typeof revokeRole>, caller: Caller): Promise<OutputOf<typeof revokeRole>> {
    const { role, municipality = null } = asked;
    await retryWhenChanged(async () => {
      const account = await this.accounts.find(asked.account);
      const known = [...(account?.memberships ?? []), ...(account?.offers ?? [])];
      if (!account || !known.some((place) => place.municipality === municipality))
        throw new DomainError('unknown-account');
      if (!mayGive(caller, { role, municipality })) throw new DomainError('role-not-grantable', { role });
      const memberships = withoutRole(account.memberships, municipality, role);
      const offers = account.offers.filter((offer) => offer.municipality !== municipality || offer.role !== role);
      await this.accounts.save(account, { memberships, offers }, new Date());
    });
    return { revoked: true };
  }
}
