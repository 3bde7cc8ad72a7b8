import { DomainError, type Caller, type OutputOf } from '#contracts';
import type { beginTotp } from '#contracts/registry';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { AccountRepository, MyAccount, Totps } from '../account/index.js';

/** Makes a key for an authenticator app; it counts once the owner has shown that the app works. */
@Injectable()
export class BeginTotp {
  constructor(
    private readonly mine: MyAccount,
    private readonly accounts: AccountRepository,
    private readonly totps: Totps,
  ) {}

  async execute(caller: Caller): Promise<OutputOf<typeof beginTotp>> {
    const { displayName } = await this.mine.get(caller);
    const { sealed, key, uri } = await this.totps.make(displayName);
    await retryWhenChanged(async () => {
      const account = await this.mine.get(caller);
      if (account.totp?.confirmedAt) throw new DomainError('totp-in-use');
      const totp = { key: sealed, confirmedAt: null, lastStep: 0, recoveryHashes: [] };
      await this.accounts.save(account, { totp }, new Date());
    });
    return { key, uri };
  }
}
