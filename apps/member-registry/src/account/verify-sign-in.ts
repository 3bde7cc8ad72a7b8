import { DomainError, type InputOf } from '#contracts';
import type { AccountGrant, verifySignIn } from '#contracts/registry';
import { normaliseEmail } from '#csv';
import { Injectable } from '@nestjs/common';

import { AccountGrants } from './account-grants.js';
import { AccountRepository } from './account.repository.js';
import { PasswordHasher } from './password-hasher.js';

/** Checks an address and a password; neither the answer nor its time tells which of them was wrong. */
@Injectable()
export class VerifySignIn {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly hasher: PasswordHasher,
    private readonly grants: AccountGrants,
  ) {}

  async execute({ email, password }: InputOf<typeof verifySignIn>): Promise<AccountGrant> {
    const account = await this.accounts.findByEmail(normaliseEmail(email));
    const matches = await this.hasher.verify(password, account?.passwordHash ?? null);
    if (!account || !matches) throw new DomainError('wrong-credentials');
    return this.grants.of(account);
  }
}
