import type { Caller, OutputOf } from '#contracts';
import type { signOutEverywhere } from '#contracts/registry';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { AccountRepository, MyAccount } from '../account/index.js';

/** Ends every session of the account: those of an older epoch count no more. */
@Injectable()
export class SignOutEverywhere {
  constructor(
    private readonly mine: MyAccount,
    private readonly accounts: AccountRepository,
  ) {}

  async execute(caller: Caller): Promise<OutputOf<typeof signOutEverywhere>> {
    await retryWhenChanged(async () => {
      const account = await this.mine.get(caller);
      await this.accounts.save(account, { epoch: account.epoch + 1 }, new Date());
    });
    return { signedOut: true };
  }
}
