import { DomainError, type Caller, type InputOf, type OutputOf } from '#contracts';
import type { removeTotp } from '#contracts/registry';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { AccountRepository, MyAccount, Totps } from '../account/index.js';

/** Whoever has the app, or a recovery code, may do without it; a stolen session alone may not. */
@Injectable()
export class RemoveTotp {
  constructor(
    private readonly mine: MyAccount,
    private readonly accounts: AccountRepository,
    private readonly totps: Totps,
  ) {}

  async execute({ totp }: InputOf<typeof removeTotp>, caller: Caller): Promise<OutputOf<typeof removeTotp>> {
    const account = await this.mine.get(caller);
    if (account.totp?.confirmedAt && !(await this.totps.use(account, totp))) throw new DomainError('wrong-totp');
    await retryWhenChanged(async () => {
      await this.accounts.save(await this.mine.get(caller), { totp: null }, new Date());
    });
    return { removed: true };
  }
}
