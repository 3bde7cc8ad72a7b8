import { addDays, dayInJapan } from '#contracts';
import { Sweeps } from '#jobs';
import { isWorkingTime, MailLog, workingDayBefore } from '#mail';
import { LOGGER } from '#messaging';
import type { Logger } from '#observability';
import { inTenant, naturalId } from '#persistence';
import { Inject, Injectable } from '@nestjs/common';
import { EnrolmentRepository, type SeatHolder } from '../enrolment/index.js';
import { planOf, ProgrammeRepository } from '../programme/index.js';
import { PurchasedSeats } from '../seat-want/index.js';
import { judge, mayBeAskedAgain, NOTICE_DAYS, toldBy, type Idle } from './idle.domain.js';
import { IdleRuleRepository } from './idle-rule.repository.js';
import { ruleInForce } from './rule-in-force.js';
import { SeatAskRepository } from './seat-ask.repository.js';
import type { IdleRuleDocument, SeatAskDocument } from './seat-ask.schema.js';
import { SeatStories } from './seat-stories.js';

const AT_ONCE = 100;

interface Looked {
  readonly holders: readonly SeatHolder[];
  readonly seats: Awaited<ReturnType<SeatStories['idle']>>;
}

/**
 * Looks once on each working day, in each programme that asks seats back, what became of those that were asked, and which
 * are to be. What was cut off is done again: an ask's id follows from what it is about, and each is decided once.
 */
@Injectable()
export class LookForIdleSeats {
  constructor(
    private readonly rules: IdleRuleRepository,
    private readonly asks: SeatAskRepository,
    private readonly stories: SeatStories,
    private readonly programmes: ProgrammeRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly seats: PurchasedSeats,
    private readonly mails: MailLog,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Sweeps({ name: 'look-for-idle-seats', everyMs: 2000 })
  async sweep(now = new Date()): Promise<void> {
    if (!isWorkingTime(now)) return;
    for (const rule of await this.rules.toLook(dayInJapan(now)))
      try {
        await inTenant(rule.tenant, () => this.look(rule, now));
      } catch (error) {
        this.logger.warn({ err: error, programme: rule._id }, 'idle seats will be looked for again');
      }
  }

  private async look(rule: IdleRuleDocument, now: Date): Promise<void> {
    const today = dayInJapan(now);
    await this.forgetGone(rule);
    const programme = await this.programmes.find(rule._id);
    const purchase = (programme && planOf(programme).purchase) ?? null;
    const isOver = purchase !== null && (await this.seats.isOver(purchase, today));
    if (isOver) await this.openLessons(rule._id);
    if (purchase === null || isOver || !ruleInForce(rule, programme, today))
      await this.asks.endOthers(rule._id, 0, now);
    else {
      const holders = await this.enrolments.holdersIn(rule._id);
      const seats = await this.stories.idle(holders, today);
      await this.judgeAll(rule, { holders, seats }, now);
      // As a programme that is over first: nothing is asked that would be gone by the day told.
      const isLast = await this.seats.isOver(purchase, addDays(today, NOTICE_DAYS));
      if (!isLast) await this.ask(rule, { holders, seats }, now);
    }
    await this.rules.noteLooked(rule, today);
  }

  /** What was asked of somebody who was erased just then. */
  private async forgetGone({ _id: programme, tenant }: IdleRuleDocument): Promise<void> {
    const asked = await this.asks.enrolmentsIn(programme);
    const there = await this.enrolments.standingAmong(asked);
    const gone = await this.asks.idsOf(asked.filter((id) => !there.has(id)));
    // The mails first: what was asked is how they are found again.
    for (const id of gone) await this.mails.forget(id, tenant);
    await this.asks.remove(gone);
  }

  /** There will be no seats of the purchase: nobody's lessons wait for one. */
  private async openLessons(programme: string): Promise<void> {
    for (;;) {
      const shut = await this.enrolments.lackingSeatIn(programme, AT_ONCE);
      if (shut.length === 0) return;
      await this.enrolments.openLessons(shut);
    }
  }

  private async judgeAll(rule: IdleRuleDocument, { holders, seats }: Looked, now: Date): Promise<void> {
    const today = dayInJapan(now);
    const open = await this.asks.openIn(rule._id);
    const mails = await this.mails.latest(
      open.map(({ _id }) => _id),
      rule.tenant,
    );
    const isWatched = rule.lookedOn !== null && rule.lookedOn >= workingDayBefore(today);
    for (const one of open) {
      const told = toldBy(mails.get(one._id));
      const judged = (idle: Idle | undefined) =>
        judge(one, { rule: rule.number, idle: idle ?? null, told, isWatched, today });
      const isHolder = ({ _id }: SeatHolder) => _id === one.enrolment;
      let outcome = judged(seats.get(one.enrolment));
      // Its person may have learned, and the office have said another rule, while the others were judged.
      if (outcome === 'released')
        outcome = judged((await this.stories.idle(holders.filter(isHolder), today)).get(one.enrolment));
      if (outcome === 'kept') await this.asks.end(one._id, { state: 'kept', keptBy: 'learning' }, now);
      if (outcome === 'over') await this.asks.end(one._id, { state: 'over' }, now);
      const holds = outcome === 'released' && (await this.rules.find(rule._id))?.number === rule.number;
      if (holds) await this.asks.end(one._id, { state: 'released', releasing: true }, now);
    }
  }

  private async ask(rule: IdleRuleDocument, { holders, seats }: Looked, now: Date): Promise<void> {
    const today = dayInJapan(now);
    const due = holders.flatMap(({ _id, person }) => {
      const idle = seats.get(_id);
      return idle?.isDue ? [{ _id, person, since: idle.since }] : [];
    });
    const before = await this.asks.newestOf(due.map(({ _id }) => _id));
    const mails = await this.mails.latest(
      [...before.values()].map(({ _id }) => _id),
      rule.tenant,
    );
    const isSpared = ({ _id, endedAt }: SeatAskDocument) =>
      endedAt !== undefined && !mayBeAskedAgain(endedAt, toldBy(mails.get(_id)), today);
    const asked = due.filter(({ _id }) => {
      const last = before.get(_id);
      return !last || !isSpared(last);
    });
    await this.asks.insertMissing(asked.map((one) => ask(rule, one, before.get(one._id), now)));
  }
}

/** One that was over is asked anew: the other enrolment that kept the seat ended, or the programme goes on. */
const ask = (
  { _id: programme, tenant, number }: IdleRuleDocument,
  { _id: enrolment, person, since }: { readonly _id: string; readonly person: string; readonly since: string },
  before: SeatAskDocument | undefined,
  askedAt: Date,
): SeatAskDocument => {
  const isAgain = before?.state === 'over' && before.rule === number && before.since === since;
  const again = isAgain ? [String(before.endedAt?.getTime())] : [];
  return {
    _id: naturalId('seat-ask', enrolment, String(number), since, ...again),
    tenant,
    programme,
    enrolment,
    person,
    rule: number,
    since,
    askedAt,
    state: 'asked',
    due: true,
  };
};
