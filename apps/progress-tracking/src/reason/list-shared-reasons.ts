import { DomainError, EnrolmentId, PersonId, type InputOf, type OutputOf, type Reach } from '#contracts';
import type { listSharedReasons } from '#contracts/progress';
import { describePeople } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { PeopleWithin } from '../enrolment/index.js';
import { ProgrammeRepository } from '../programme/index.js';
import { reasonView } from './reason-view.domain.js';
import { ReasonRepository } from './reason.repository.js';

/** What the people of a manager's departments learn for, of those who share it. */
@Injectable()
export class ListSharedReasons {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly within: PeopleWithin,
    private readonly reasons: ReasonRepository,
    private readonly rpc: RpcClient,
  ) {}

  async execute(input: InputOf<typeof listSharedReasons>, reach: Reach): Promise<OutputOf<typeof listSharedReasons>> {
    const { programme: id, limit, cursor = '' } = input;
    const programme = await this.programmes.find(id);
    if (!programme) throw new DomainError('unknown-programme');
    const people = (await this.within.find(reach)) ?? [];
    const found = await this.reasons.shared(id, people, cursor, limit + 1);
    const page = found.slice(0, limit);
    const [challenges, names] = await Promise.all([this.reasons.challenges(), this.namesOf(page)]);
    return {
      items: page.map((reason) => ({
        enrolment: EnrolmentId.parse(reason._id),
        person: PersonId.parse(reason.person),
        name: names.get(reason.person) ?? '',
        ...reasonView(reason, challenges),
      })),
      nextCursor: found.length > limit ? (page.at(-1)?._id ?? null) : null,
    };
  }

  private async namesOf(page: readonly { readonly person: string }[]): Promise<ReadonlyMap<string, string>> {
    if (page.length === 0) return new Map();
    const people = page.map(({ person }) => PersonId.parse(person));
    const found = await this.rpc.call(describePeople, { people });
    return new Map(found.people.map(({ person, name }) => [person, name]));
  }
}
