import { Injectable } from '@nestjs/common';
import { EnrolmentRepository, type SeatHolder } from '../enrolment/index.js';
import { ProgrammeRepository, type ProgrammeDocument } from '../programme/index.js';
import { CurrentProgress, lastLearned } from '../progress/index.js';
import { idleSince } from './idle.domain.js';
import { IdleRuleRepository } from './idle-rule.repository.js';
import { SeatAskRepository } from './seat-ask.repository.js';

const AT_ONCE = 100;

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
   * Of these enrolments of one programme, those whose seat may be asked back, each with the day since which nobody needed
   * it. A person has one seat of a purchase: what is learned in any enrolment that uses it counts, and one in a programme
   * that asks nothing back keeps it.
   */
  async idleSince(
    { startsOn }: Pick<ProgrammeDocument, 'startsOn'>,
    holders: readonly SeatHolder[],
  ): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for (let at = 0; at < holders.length; at += AT_ONCE) {
      const some = holders.slice(at, at + AT_ONCE);
      const [first] = some;
      if (!first?.seat) continue;
      const all = await this.enrolments.holdersAmong(
        first.seat.purchase,
        some.map(({ person }) => person),
      );
      const programmes = await this.programmes.findMany([...new Set(all.map(({ programme }) => programme))]);
      const [progress, keptAt, asking] = await Promise.all([
        this.progress.find(all, programmes),
        this.asks.keptAt(some.map(({ _id }) => _id)),
        this.rules.askingAmong([...programmes.keys()]),
      ]);
      for (const { _id, person, enrolledAt, seat } of some) {
        const own = all.filter((one) => one.person === person);
        // Given back, or ended, since it was read.
        const isHeld = own.some((one) => one._id === _id);
        if (!isHeld || own.some(({ programme }) => !asking.has(programme))) continue;
        const learnedAt = latest(own.map(({ _id: id }) => lastLearned(progress.get(id)?.courses ?? [])));
        const story = { seatSince: seat?.since ?? enrolledAt, learnedAt, keptAt: keptAt.get(_id) ?? null, startsOn };
        found.set(_id, idleSince(story));
      }
    }
    return found;
  }
}

const latest = (moments: readonly (Date | null)[]): Date | null =>
  moments.reduce((last, moment) => (moment && (!last || moment > last) ? moment : last), null);
