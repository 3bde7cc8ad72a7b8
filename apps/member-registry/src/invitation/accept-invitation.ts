import { dayInJapan, DomainError, type Caller, type InputOf, type OutputOf } from '#contracts';
import type { acceptInvitation } from '#contracts/registry';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { accept, AccountRepository, countsOn, MyAccount, type AccountDocument } from '../account/index.js';
import { offerId } from './offer-role.js';

/** The owner's yes: the role is theirs from now on. Said twice, it is said once. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly mine: MyAccount,
    private readonly accounts: AccountRepository,
  ) {}

  async execute(
    { invitation }: InputOf<typeof acceptInvitation>,
    caller: Caller,
  ): Promise<OutputOf<typeof acceptInvitation>> {
    await retryWhenChanged(async () => {
      const account = await this.mine.get(caller);
      if (wasAccepted(account, invitation)) return;
      const offer = account.offers.find(({ id }) => id === invitation);
      if (!offer || !countsOn(dayInJapan(new Date()), offer)) throw new DomainError('unknown-invitation');
      const { memberships, offers } = accept<AccountDocument>(account, [invitation]);
      await this.accounts.save(account, { memberships, offers }, new Date());
    });
    return { accepted: true };
  }
}

const wasAccepted = ({ _id, memberships, offers }: AccountDocument, invitation: string): boolean =>
  !offers.some(({ id }) => id === invitation) &&
  memberships.some(({ municipality, roles }) =>
    roles.some(({ role }) => offerId(_id, municipality, role) === invitation),
  );
