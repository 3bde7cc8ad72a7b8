import { PersonId, type OutputOf } from '#contracts';
import { describePeople } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';

/** A person as the registry describes one today. */
export type DescribedPerson = OutputOf<typeof describePeople>['people'][number];

/** Who the people of facts are, as their owner tells. */
@Injectable()
export class PeopleNames {
  constructor(private readonly rpc: RpcClient) {}

  /** By person, as many as `describe-people` takes; whoever may not be named is not in it. */
  async of(people: readonly string[]): Promise<ReadonlyMap<string, DescribedPerson>> {
    const asked = [...new Set(people)].map((person) => PersonId.parse(person));
    if (asked.length === 0) return new Map();
    const found = await this.rpc.call(describePeople, { people: asked });
    return new Map(found.people.map((one) => [one.person, one]));
  }
}
