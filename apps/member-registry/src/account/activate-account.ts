import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { activateAccount } from '#contracts/registry';
import { normaliseEmail } from '#csv';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';

import { stateOf } from './account-state.js';
import { checkPassword } from './account.domain.js';
import { AccountRepository } from './account.repository.js';
import { isActivationCode } from './activation-code.js';
import { PasswordHasher } from './password-hasher.js';

/** Sets the first password. An unknown address, a wrong code and a used code get the same answer. */
@Injectable()
export class ActivateAccount {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly hasher: PasswordHasher,
  ) {}

  async execute(input: InputOf<typeof activateAccount>): Promise<OutputOf<typeof activateAccount>> {
    checkPassword(input.password);
    await this.checkCode(input);
    const passwordHash = await this.hasher.hash(input.password);
    await retryWhenChanged(async () => {
      const account = await this.checkCode(input);
      await this.accounts.save(
        account.version,
        { ...stateOf(account), passwordHash, activationHash: null },
        new Date(),
      );
    });
    return { activated: true };
  }

  private async checkCode({ email, activationCode }: InputOf<typeof activateAccount>) {
    const account = await this.accounts.findByEmail(normaliseEmail(email));
    if (!account?.activationHash || !isActivationCode(activationCode, account.activationHash))
      throw new DomainError('wrong-activation-code');
    return account;
  }
}
