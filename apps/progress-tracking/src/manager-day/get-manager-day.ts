import { addDays, dayInJapan, PersonId, ProgrammeId, type AllowedCaller, type OutputOf } from '#contracts';
import type { getManagerDay } from '#contracts/progress';
import { describePeople } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { OwnSeats } from '../company-seats/index.js';
import { PeopleWithin } from '../enrolment/index.js';
import { ProgrammeRepository } from '../programme/index.js';
import { countStandings, daysLeft, Standings, standsView, type Stands } from '../standing/index.js';
import { isLate, mostUrgentFirst } from './manager-day.domain.js';

type ManagerDay = OutputOf<typeof getManagerDay>;
type OfProgramme = ManagerDay['programmes'][number];

const ENDED_WITHIN_DAYS = 60;
const BEGINS_WITHIN_DAYS = 90;
const PROGRAMMES = 50;
/** Whom somebody can ask in a day; the programmes' pages have all of them. */
const PEOPLE = 20;

/** How the people whom a manager or a company officer leads stand today. */
@Injectable()
export class GetManagerDay {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly standings: Standings,
    private readonly peopleWithin: PeopleWithin,
    private readonly seats: OwnSeats,
    private readonly rpc: RpcClient,
  ) {}

  async execute({ reach }: AllowedCaller): Promise<ManagerDay> {
    const now = new Date();
    const today = dayInJapan(now);
    const [people, around] = await Promise.all([
      this.peopleWithin.find(reach),
      this.programmes.between(addDays(today, -ENDED_WITHIN_DAYS), addDays(today, BEGINS_WITHIN_DAYS)),
    ]);
    const programmes: OfProgramme[] = [];
    const late: (Stands & { readonly of: OfProgramme })[] = [];
    for (const { _id } of around.toSorted((a, b) => (a.endsOn < b.endsOn ? -1 : 1))) {
      const programme = await this.programmes.find(_id);
      if (!programme) continue;
      const all = await this.standings.of(programme, people, now);
      const seats = await this.seats.of(programme, reach);
      if (all.length === 0 && !seats) continue;
      const lateOnes = programme.startsOn > today ? [] : all.filter((stands) => isLate(stands));
      const { name, audience, startsOn, endsOn } = programme;
      const of = {
        programme: ProgrammeId.parse(_id),
        name,
        audience,
        startsOn,
        endsOn,
        daysLeft: daysLeft(programme, today),
        counts: countStandings(all),
        late: lateOnes.length,
        seats,
      };
      programmes.push(of);
      late.push(...lateOnes.map((stands) => ({ ...stands, of })));
    }
    return {
      asOf: today,
      programmes: programmes.slice(0, PROGRAMMES),
      late: late.length,
      items: await this.described(mostUrgentFirst(late).slice(0, PEOPLE)),
    };
  }

  private async described(late: readonly (Stands & { readonly of: OfProgramme })[]): Promise<ManagerDay['items']> {
    if (late.length === 0) return [];
    const people = [...new Set(late.map(({ person }) => person))].map((person) => PersonId.parse(person));
    const found = await this.rpc.call(describePeople, { people });
    const known = new Map<string, (typeof found.people)[number]>(found.people.map((one) => [one.person, one]));
    return late.map(({ of, ...stands }) => {
      const { name = '', group = [] } = known.get(stands.person) ?? {};
      return { ...standsView(stands), name, group, programme: of.programme, programmeName: of.name, endsOn: of.endsOn };
    });
  }
}
