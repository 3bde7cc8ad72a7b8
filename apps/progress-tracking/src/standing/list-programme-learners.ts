import { DepartmentId, DomainError, PersonId, type InputOf, type OutputOf, type Reach } from '#contracts';
import type { listProgrammeLearners } from '#contracts/progress';
import { describePeople } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { PeopleWithin } from '../enrolment/index.js';
import { ProgrammeRepository } from '../programme/index.js';
import { pageAfter } from './learner-order.domain.js';
import { standsView } from './stands-view.js';
import { Standings, type Stands } from './standings.js';

type Input = InputOf<typeof listProgrammeLearners>;
type Item = OutputOf<typeof listProgrammeLearners>['items'][number];

/** Who learns in a programme and how far they are, within the caller's reach. */
@Injectable()
export class ListProgrammeLearners {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly standings: Standings,
    private readonly peopleWithin: PeopleWithin,
    private readonly rpc: RpcClient,
  ) {}

  async execute(input: Input, reach: Reach): Promise<OutputOf<typeof listProgrammeLearners>> {
    const programme = await this.programmes.find(input.programme);
    if (!programme) throw new DomainError('unknown-programme');
    const all = await this.standings.of(programme, await this.people(input, reach), new Date());
    const asked = input.standing ? all.filter(({ standing }) => standing === input.standing) : all;
    const { items, nextCursor } = pageAfter(asked, input.sort, input.cursor, input.limit);
    return { items: await this.described(items), nextCursor };
  }

  /** Whom the caller reaches, of the department asked for; null: everybody. */
  private async people({ department }: Input, reach: Reach): Promise<readonly string[] | null> {
    const reached = await this.peopleWithin.find(reach);
    if (department === undefined) return reached;
    const asked = await this.peopleWithin.find({ to: 'departments', departments: [DepartmentId.parse(department)] });
    const within = reached && new Set(reached);
    return within ? (asked ?? []).filter((person) => within.has(person)) : asked;
  }

  private async described(items: readonly Stands[]): Promise<Item[]> {
    if (items.length === 0) return [];
    const people = [...new Set(items.map(({ person }) => person))].map((person) => PersonId.parse(person));
    const found = await this.rpc.call(describePeople, { people });
    const known = new Map<string, (typeof found.people)[number]>(found.people.map((one) => [one.person, one]));
    return items.map((stands) => {
      const { name = '', kana = null, group = [], number = null } = known.get(stands.person) ?? {};
      const { late, hoursAsked } = stands;
      return { ...standsView(stands), name, kana, group, number, late: [...late], hoursAsked };
    });
  }
}
