import { dayInJapan, type InputOf, type OutputOf } from '#contracts';
import type { describeOfficials } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { AccountRepository, addressOf } from '../account/index.js';
import { isOffice, rolesHeld } from './held-roles.js';

/** Who officials are whose municipality agreed that it is told; of who left the office nothing is. */
@Injectable()
export class DescribeOfficials {
  constructor(private readonly accounts: AccountRepository) {}

  async execute({ officials }: InputOf<typeof describeOfficials>): Promise<OutputOf<typeof describeOfficials>> {
    const found = await this.accounts.findAll(officials.map(({ account }) => account));
    const today = dayInJapan(new Date());
    return {
      officials: officials.flatMap((asked) => {
        const account = found.find(({ _id }) => _id === asked.account);
        if (!account || !isOffice(rolesHeld(account, asked.municipality, today))) return [];
        return [{ ...asked, name: account.displayName, email: addressOf(account.methods) ?? null }];
      }),
    };
  }
}
