import { dayInJapan, DomainError, PersonId, type InputOf, type OutputOf, type Reach } from '#contracts';
import type { getProgrammeStanding } from '#contracts/progress';
import { groupPeople } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { PeopleWithin } from '../enrolment/index.js';
import { ProgrammeRepository, type ProgrammeDocument } from '../programme/index.js';
import { countStandings, daysLeft, passedShare } from './standing.domain.js';
import { Standings, type Stands } from './standings.js';

const GROUPS = 200;
/** As many as `group-people` takes. */
const AT_ONCE = 2000;

/** How a programme stands today, in all and by department or company. */
@Injectable()
export class GetProgrammeStanding {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly standings: Standings,
    private readonly peopleWithin: PeopleWithin,
    private readonly rpc: RpcClient,
  ) {}

  async execute(
    { programme: id }: InputOf<typeof getProgrammeStanding>,
    reach: Reach,
  ): Promise<OutputOf<typeof getProgrammeStanding>> {
    const programme = await this.programmes.find(id);
    if (!programme) throw new DomainError('unknown-programme');
    const now = new Date();
    const all = await this.standings.of(programme, await this.peopleWithin.find(reach), now);
    const { groups, others } = await this.grouped(programme, all);
    return {
      programme: id,
      asOf: dayInJapan(now),
      passed: passedShare(programme, dayInJapan(now)),
      daysLeft: daysLeft(programme, dayInJapan(now)),
      all: countStandings(all),
      groups: groups.map(({ id: group, label, members }) => ({ id: group, label, counts: countStandings(members) })),
      others: countStandings(others),
    };
  }

  private async grouped({ audience }: ProgrammeDocument, all: readonly Stands[]) {
    const groups = new Map<string, { id: string; label: string[]; members: Stands[] }>();
    const others: Stands[] = [];
    for (let at = 0; at < all.length; at += AT_ONCE) {
      const chunk = all.slice(at, at + AT_ONCE);
      const people = chunk.map(({ person }) => PersonId.parse(person));
      const found = await this.rpc.call(groupPeople, { audience, people });
      for (const [place, stands] of chunk.entries()) {
        const group = found.groups[found.of[place] ?? -1];
        if (!group) others.push(stands);
        else if (groups.has(group.id)) groups.get(group.id)?.members.push(stands);
        else groups.set(group.id, { ...group, members: [stands] });
      }
    }
    const bySize = [...groups.values()].sort((a, b) => b.members.length - a.members.length || (a.id < b.id ? -1 : 1));
    return {
      groups: bySize.slice(0, GROUPS),
      others: [...others, ...bySize.slice(GROUPS).flatMap(({ members }) => members)],
    };
  }
}
