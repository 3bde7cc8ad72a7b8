import type { InputOf, OutputOf } from '#contracts';
import type { choosePassword } from '#contracts/registry';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import {
  accept,
  AccountRepository,
  checkPassword,
  PasswordHasher,
  signInNameOf,
  type AccountDocument,
} from '../account/index.js';
import { CodeHolders } from './code-holders.js';

/**
 * Sets a password with a one-time code and accepts what the code offers, in one save: a code is used once, also by two
 * at the same time. All other codes and all sessions end.
 */
@Injectable()
export class ChoosePassword {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly holders: CodeHolders,
    private readonly hasher: PasswordHasher,
  ) {}

  async execute({ code, password }: InputOf<typeof choosePassword>): Promise<OutputOf<typeof choosePassword>> {
    checkPassword(password);
    await this.holders.get(code);
    const passwordHash = await this.hasher.hash(password);
    return retryWhenChanged(async () => {
      const { account, offers } = await this.holders.get(code);
      const { memberships, offers: left } = accept<AccountDocument>(account, offers);
      const epoch = account.epoch + 1;
      await this.accounts.save(account, { passwordHash, epoch, codes: [], memberships, offers: left }, new Date());
      const [method] = account.methods;
      if (!method) throw new Error(`account ${account._id} has no sign-in name`);
      return signInNameOf(method);
    });
  }
}
