import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { AccountRepository, type AccountDocument } from '../account/index.js';
import type { PersonDocument } from '../person/index.js';
import type { Way } from './invitation-run.schema.js';

/** What is known of how somebody gets in. */
export interface Reached {
  readonly person: PersonDocument;
  readonly way: Way;
  /** The account that is this person here, or is offered to be. */
  readonly account: AccountDocument | null;
}

/** How people of the municipality can be invited: by mail, by a slip, or not any more. */
@Injectable()
export class Ways {
  constructor(private readonly accounts: AccountRepository) {}

  async of(people: readonly PersonDocument[]): Promise<Reached[]> {
    const tenant = requireTenant();
    const members = new Map<string, AccountDocument>();
    const invited = new Map<string, AccountDocument>();
    for (const account of await this.accounts.findByPeople(people.map(({ _id }) => _id))) {
      for (const { municipality, person } of account.memberships)
        if (municipality === tenant && person) members.set(person, account);
      for (const { municipality, person } of account.offers)
        if (municipality === tenant && person) invited.set(person, account);
    }
    return people.map((person) => {
      const member = members.get(person._id);
      const way = member ? 'already' : wayTo(person);
      return { person, way, account: member ?? invited.get(person._id) ?? null };
    });
  }
}

export const wayTo = ({ email }: Pick<PersonDocument, 'email'>): 'mail' | 'slip' => (email ? 'mail' : 'slip');
