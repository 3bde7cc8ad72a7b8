import { DomainError, type Caller, type InputOf, type OutputOf } from '#contracts';
import type { changePassword } from '#contracts/registry';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { AccountRepository, checkPassword, MyAccount, PasswordHasher } from '../account/index.js';

/** Changes the password of somebody who knows the present one. All sessions end: whoever else is in, is out. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly mine: MyAccount,
    private readonly accounts: AccountRepository,
    private readonly hasher: PasswordHasher,
  ) {}

  async execute(
    { current, password }: InputOf<typeof changePassword>,
    caller: Caller,
  ): Promise<OutputOf<typeof changePassword>> {
    checkPassword(password);
    const known = await this.mine.get(caller);
    if (!(await this.hasher.verify(current, known.passwordHash))) throw new DomainError('wrong-password');
    const passwordHash = await this.hasher.hash(password);
    await retryWhenChanged(async () => {
      const account = await this.mine.get(caller);
      // Somebody else has changed it meanwhile: what was typed is not the present password any more.
      if (account.passwordHash !== known.passwordHash) throw new DomainError('wrong-password');
      await this.accounts.save(account, { passwordHash, epoch: account.epoch + 1, codes: [] }, new Date());
    });
    return { changed: true };
  }
}
