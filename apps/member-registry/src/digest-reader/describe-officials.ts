import { dayInJapan, type InputOf, type OutputOf } from '#contracts';
import type { describeOfficials } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { AccountRepository, addressOf } from '../account/index.js';
import { Memberships } from '../membership/index.js';
import { isOffice, rolesHeld } from './held-roles.js';

/** Who officials are whose municipality agreed that it is told; of who left the office nothing is, nor of a municipality that left the network. */
@Injectable()
export class DescribeOfficials {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly memberships: Memberships,
  ) {}

  async execute({ officials }: InputOf<typeof describeOfficials>): Promise<OutputOf<typeof describeOfficials>> {
    const [found, members] = await Promise.all([
      this.accounts.findAll(officials.map(({ account }) => account)),
      this.memberships.membersAmong(officials.map(({ municipality }) => municipality)),
    ]);
    const today = dayInJapan(new Date());
    return {
      officials: officials.flatMap((asked) => {
        const account = found.find(({ _id }) => _id === asked.account);
        if (!account || !members.has(asked.municipality) || !isOffice(rolesHeld(account, asked.municipality, today)))
          return [];
        return [{ ...asked, name: account.displayName, email: addressOf(account.methods) ?? null }];
      }),
    };
  }
}
