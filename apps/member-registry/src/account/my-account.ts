import { DomainError, type Caller } from '#contracts';
import { Injectable } from '@nestjs/common';
import { AccountRepository } from './account.repository.js';
import type { AccountDocument } from './account.schema.js';

/** The account of whoever calls. */
@Injectable()
export class MyAccount {
  constructor(private readonly accounts: AccountRepository) {}

  /** @throws DomainError `not-signed-in` for a program, and for an account that is gone or closed. */
  async get(caller: Caller): Promise<AccountDocument> {
    const account = caller.account ? await this.accounts.find(caller.account) : null;
    if (!account || account.disabledAt) throw new DomainError('not-signed-in');
    return account;
  }
}
