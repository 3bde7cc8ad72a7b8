import { PersonId, type InputOf, type OutputOf } from '#contracts';
import type { addressPeople } from '#contracts/registry';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { AccountRepository, addressOf } from '../account/index.js';
import { PersonRepository } from '../person/index.js';

/** Where people are written to: at their account's address, in its language; else at the roster's, in Japanese. */
@Injectable()
export class AddressPeople {
  constructor(
    private readonly people: PersonRepository,
    private readonly accounts: AccountRepository,
  ) {}

  async execute({ people }: InputOf<typeof addressPeople>): Promise<OutputOf<typeof addressPeople>> {
    const tenant = requireTenant();
    const [found, accounts] = await Promise.all([this.people.findAll(people), this.accounts.findByPeople(people)]);
    const accountOf = new Map(
      accounts
        .filter(({ disabledAt }) => disabledAt === null)
        .flatMap((account) =>
          account.memberships.flatMap(({ municipality, person }) =>
            municipality === tenant && person !== null ? [[person, account] as const] : [],
          ),
        ),
    );
    return {
      people: found.map(({ _id, email }) => {
        const account = accountOf.get(_id);
        return {
          person: PersonId.parse(_id),
          email: (account && addressOf(account.methods)) ?? email ?? null,
          language: account?.language ?? 'ja',
        };
      }),
    };
  }
}
