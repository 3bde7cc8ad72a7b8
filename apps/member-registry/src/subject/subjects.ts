import { AccountId, PersonId, type EnrolmentId, type Subject } from '#contracts';
import { findEnrolmentsOf } from '#contracts/progress';
import { RpcClient } from '#messaging';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { AccountRepository } from '../account/index.js';

/** By which ids people are known in the services. */
@Injectable()
export class Subjects {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly rpc: RpcClient,
  ) {}

  /** Of up to 100 people, in their order; whoever has neither enrolment nor account is one without. */
  async of(people: readonly string[]): Promise<(Subject & { person: PersonId })[]> {
    const ids = people.map((person) => PersonId.parse(person));
    if (ids.length === 0) return [];
    const [{ enrolments }, accounts] = await Promise.all([
      this.rpc.call(findEnrolmentsOf, { people: ids }),
      this.accounts.findByPeople(ids),
    ]);
    const byPerson = new Map<string, EnrolmentId[]>();
    for (const { person, enrolment } of enrolments) byPerson.set(person, [...(byPerson.get(person) ?? []), enrolment]);
    const tenant = requireTenant();
    return ids.map((person) => ({
      person,
      enrolments: byPerson.get(person) ?? [],
      accounts: accounts
        .filter(({ memberships, offers }) =>
          [...memberships, ...offers].some((place) => place.municipality === tenant && place.person === person),
        )
        .map(({ _id }) => AccountId.parse(_id)),
      words: [],
    }));
  }
}
