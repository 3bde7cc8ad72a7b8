import { EnrolmentId, PersonId, DomainError, type InputOf, type OutputOf } from '#contracts';
import type { listSessionPeople } from '#contracts/progress';
import { describePeople } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import {
  type AttendanceDocument,
  AttendanceRepository,
  PlannedSessions,
  SessionPlaceRepository,
  SessionViews,
} from '../session/index.js';

type Answer = OutputOf<typeof listSessionPeople>;
const DESCRIBED_AT_ONCE = 200;
const inOrder = new Intl.Collator('ja');

/** The reception list of a session. */
@Injectable()
export class ListSessionPeople {
  constructor(
    private readonly planned: PlannedSessions,
    private readonly places: SessionPlaceRepository,
    private readonly attendances: AttendanceRepository,
    private readonly views: SessionViews,
    private readonly rpc: RpcClient,
  ) {}

  async execute({ session: id }: InputOf<typeof listSessionPeople>): Promise<Answer> {
    const { session, programme } = await this.planned.get(id);
    const [places, attended, [view]] = await Promise.all([
      this.places.of([id]),
      this.attendances.all(id),
      this.views.of([session], new Map([[programme._id, programme]])),
    ]);
    if (!view) throw new DomainError('unknown-session');
    // In the order in which they were recorded: the last one of somebody is what stands.
    const last = new Map(attended.map((one) => [one.enrolment, one]));
    const all = new Map([...places, ...attended].map(({ enrolment, person }) => [enrolment, person]));
    const named = await this.describe([...new Set(all.values())]);
    const people = [...all].flatMap(([enrolment, person]): Answer['people'] => {
      const known = named.get(person);
      if (!known) return [];
      const attendance = last.get(enrolment);
      const stands = attendance && !attendance.takenBack ? attendance : undefined;
      const back = attended.filter((one) => one.enrolment === enrolment && one.takenBack);
      return [
        {
          enrolment: EnrolmentId.parse(enrolment),
          person: PersonId.parse(person),
          ...known,
          registered: places.some((place) => place.enrolment === enrolment),
          attendedAt: stands?.at.toISOString() ?? null,
          attendedBy: stands?.by ?? null,
          takenBack: takenBackOf(back),
        },
      ];
    });
    return { session: view, people: people.toSorted((a, b) => inOrder.compare(a.kana ?? a.name, b.kana ?? b.name)) };
  }

  private async describe(people: readonly string[]) {
    const known = new Map<string, { name: string; kana: string | null; group: string[] }>();
    for (let at = 0; at < people.length; at += DESCRIBED_AT_ONCE) {
      const asked = people.slice(at, at + DESCRIBED_AT_ONCE).map((person) => PersonId.parse(person));
      for (const { person, ...words } of (await this.rpc.call(describePeople, { people: asked })).people)
        known.set(person, words);
    }
    return known;
  }
}

function takenBackOf(attendances: readonly AttendanceDocument[]): Answer['people'][number]['takenBack'] {
  const last = attendances.at(-1)?.takenBack;
  return last ? { times: attendances.length, at: last.at.toISOString(), reason: last.reason } : null;
}
