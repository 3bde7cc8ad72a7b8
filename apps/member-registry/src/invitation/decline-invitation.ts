import { DomainError, type Caller, type InputOf, type OutputOf } from '#contracts';
import type { declineInvitation } from '#contracts/registry';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { AccountRepository, MyAccount } from '../account/index.js';

/** The owner's no: nothing remains of the offer. */
@Injectable()
export class DeclineInvitation {
  constructor(
    private readonly mine: MyAccount,
    private readonly accounts: AccountRepository,
  ) {}

  async execute(
    { invitation }: InputOf<typeof declineInvitation>,
    caller: Caller,
  ): Promise<OutputOf<typeof declineInvitation>> {
    await retryWhenChanged(async () => {
      const account = await this.mine.get(caller);
      const offers = account.offers.filter(({ id }) => id !== invitation);
      if (offers.length === account.offers.length) throw new DomainError('unknown-invitation');
      await this.accounts.save(account, { offers }, new Date());
    });
    return { declined: true };
  }
}
