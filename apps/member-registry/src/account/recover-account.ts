import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { recoverAccount } from '#contracts/registry';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { AccountRepository } from './account.repository.js';
import type { AccountDocument } from './account.schema.js';
import { mailKey } from './sign-in-method.js';

/** What the operator does for an owner who is known to be the owner. Closing an account ends its sessions. */
@Injectable()
export class RecoverAccount {
  constructor(private readonly accounts: AccountRepository) {}

  async execute({ email, act }: InputOf<typeof recoverAccount>): Promise<OutputOf<typeof recoverAccount>> {
    await retryWhenChanged(async () => {
      const account = await this.accounts.findByMethod(mailKey(email));
      if (!account) throw new DomainError('unknown-account');
      await this.accounts.save(account, changes[act](account, new Date()), new Date());
    });
    return { done: true };
  }
}

const changes: Record<
  InputOf<typeof recoverAccount>['act'],
  (account: AccountDocument, now: Date) => Partial<AccountDocument>
> = {
  'remove-totp': () => ({ totp: null }),
  disable: ({ epoch, disabledAt }, now) => ({ disabledAt: disabledAt ?? now, epoch: epoch + 1 }),
  enable: () => ({ disabledAt: null }),
};
