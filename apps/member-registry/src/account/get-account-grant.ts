import { DomainError, type InputOf } from '#contracts';
import type { AccountGrant, getAccountGrant } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { AccountGrants } from './account-grants.js';
import { AccountRepository } from './account.repository.js';

/** What an account may do as of now: a session asks again, so that a role taken away is gone soon. */
@Injectable()
export class GetAccountGrant {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly grants: AccountGrants,
  ) {}

  async execute({ account }: InputOf<typeof getAccountGrant>): Promise<AccountGrant> {
    const stored = await this.accounts.find(account);
    if (!stored || stored.disabledAt) throw new DomainError('unknown-account');
    return this.grants.of(stored);
  }
}
