import type { MailSubjects } from '#mail';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { AccountRepository, type AccountDocument } from '../account/index.js';

/** Whom mails about accounts are about: the person that an account is, or is offered to be, in the municipality. */
@Injectable()
export class AccountSubjects implements MailSubjects {
  constructor(private readonly accounts: AccountRepository) {}

  async peopleOf(subjects: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.accounts.findAll(subjects);
    return new Map(found.flatMap((account) => peopleHere(account).map((person) => [account._id, person] as const)));
  }

  /** What the account of a person is elsewhere says nothing here. */
  async subjectsOf(person: string): Promise<readonly string[]> {
    const found = await this.accounts.findByPeople([person]);
    return found.filter((account) => peopleHere(account).includes(person)).map(({ _id }) => _id);
  }
}

function peopleHere({ memberships, offers }: AccountDocument): string[] {
  const here = requireTenant();
  return [...offers, ...memberships].flatMap(({ municipality, person }) =>
    municipality === here && person ? [person] : [],
  );
}
