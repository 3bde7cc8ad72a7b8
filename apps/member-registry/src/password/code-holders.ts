import { DomainError } from '#contracts';
import { Injectable } from '@nestjs/common';
import { AccountRepository, findCode, hashOfCode, type AccountDocument } from '../account/index.js';

/** Whose a one-time code is. */
@Injectable()
export class CodeHolders {
  constructor(private readonly accounts: AccountRepository) {}

  /** @throws DomainError `wrong-code`, the same for one that never was, was used, is too old, or of a closed account. */
  async get(
    code: string,
  ): Promise<{ account: AccountDocument } & Pick<NonNullable<ReturnType<typeof findCode>>, 'purpose' | 'offers'>> {
    const hash = hashOfCode(code);
    const account = await this.accounts.findByCode(hash);
    const found = account && findCode(account.codes, hash, new Date());
    if (!found || account.disabledAt) throw new DomainError('wrong-code');
    return { account, purpose: found.purpose, offers: found.offers };
  }
}
