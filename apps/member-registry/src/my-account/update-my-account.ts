import type { Caller, InputOf, OutputOf } from '#contracts';
import type { updateMyAccount } from '#contracts/registry';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { AccountRepository, MyAccount } from '../account/index.js';

/** Changes how the owner is called and written to. */
@Injectable()
export class UpdateMyAccount {
  constructor(
    private readonly mine: MyAccount,
    private readonly accounts: AccountRepository,
  ) {}

  async execute(
    { displayName, language }: InputOf<typeof updateMyAccount>,
    caller: Caller,
  ): Promise<OutputOf<typeof updateMyAccount>> {
    await retryWhenChanged(async () => {
      const account = await this.mine.get(caller);
      const changes = { ...(displayName && { displayName }), ...(language && { language }) };
      await this.accounts.save(account, changes, new Date());
    });
    return { updated: true };
  }
}
