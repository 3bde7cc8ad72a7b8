import { dayInJapan } from '#contracts';
import { Injectable } from '@nestjs/common';
import { EnrolmentRepository, type SeatHolder } from '../enrolment/index.js';
import { ProgrammeRepository } from '../programme/index.js';
import { CurrentProgress, lastLearned } from '../progress/index.js';
import { idleSince, isToBeAsked, type Idle } from './idle.domain.js';
import { IdleRuleRepository } from './idle-rule.repository.js';
import { ruleInForce } from './rule-in-force.js';
import { SeatAskRepository } from './seat-ask.repository.js';

const AT_ONCE = 100;

/** Whether it is to be asked back. */
type IdleSeat = Idle & { readonly isDue: boolean };

/** Since when seats are idle. */
@Injectable()
export class SeatStories {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly progress: CurrentProgress,
    private readonly rules: IdleRuleRepository,
    private readonly asks: SeatAskRepository,
  ) {}

  /**
   * Of these enrolments with seats of one purchase, those whose seat may be asked back, each with the day since which nobody
   * needed it. A person has one seat of a purchase: whatever speaks for it in any enrolment that uses it counts, and as long
   * as one is in a programme that asks nothing back just now, none is asked for. Due: each of them would ask for it.
   */
  async idle(holders: readonly SeatHolder[], today: string): Promise<ReadonlyMap<string, IdleSeat>> {
    const found = new Map<string, IdleSeat>();
    for (let at = 0; at < holders.length; at += AT_ONCE) {
      const some = holders.slice(at, at + AT_ONCE);
      const [first] = some;
      if (!first?.seat) continue;
      const all = await this.enrolments.holdersAmong(
        first.seat.purchase,
        some.map(({ person }) => person),
      );
      const programmes = await this.programmes.findMany([...new Set(all.map(({ programme }) => programme))]);
      const [progress, keptAt, rules] = await Promise.all([
        this.progress.find(all, programmes),
        this.asks.keptAt(all.map(({ _id }) => _id)),
        this.rules.findMany([...programmes.keys()]),
      ]);
      const learnedIn = ({ _id }: SeatHolder) => lastLearned(progress.get(_id)?.courses ?? []);
      for (const { _id, person } of some) {
        const own = all.filter((one) => one.person === person);
        // Given back, or ended, since it was read.
        if (!own.some((one) => one._id === _id)) continue;
        const asking = own.flatMap(({ programme: id }) => {
          const programme = programmes.get(id);
          const rule = ruleInForce(rules.get(id) ?? null, programme ?? null, today);
          return programme && rule ? [{ programme, days: rule.days }] : [];
        });
        if (asking.length < own.length) continue;
        const learnedAt = latest(own.map(learnedIn));
        const since = idleSince({
          seatSince: latest(own.map(({ seat, enrolledAt }) => seat?.since ?? enrolledAt)),
          learnedAt,
          keptAt: latest(own.map((one) => keptAt.get(one._id) ?? null)),
          startsOn: asking
            .map(({ programme }) => programme.startsOn)
            .reduce((one, other) => (one > other ? one : other)),
        });
        const isDue = asking.every(({ programme, days }) => isToBeAsked(since, days, programme, today));
        found.set(_id, { since, learnedOn: learnedAt && dayInJapan(learnedAt), isDue });
      }
    }
    return found;
  }
}

const latest = (moments: readonly (Date | null)[]): Date | null =>
  moments.reduce((last, moment) => (moment && (!last || moment > last) ? moment : last), null);
