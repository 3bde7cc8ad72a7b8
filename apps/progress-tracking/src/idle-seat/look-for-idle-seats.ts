import { dayInJapan } from '#contracts';
import { Sweeps } from '#jobs';
import { isWorkingTime, MailLog } from '#mail';
import { LOGGER } from '#messaging';
import type { Logger } from '#observability';
import { inTenant, naturalId } from '#persistence';
import { Inject, Injectable } from '@nestjs/common';
import { EnrolmentRepository } from '../enrolment/index.js';
import { ProgrammeRepository } from '../programme/index.js';
import { isToBeAsked, judge } from './idle.domain.js';
import { IdleRuleRepository } from './idle-rule.repository.js';
import { ruleInForce } from './rule-in-force.js';
import { SeatAskRepository } from './seat-ask.repository.js';
import type { IdleRuleDocument, SeatAskDocument } from './seat-ask.schema.js';
import { SeatStories } from './seat-stories.js';

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
    const programme = await this.programmes.find(rule._id);
    const inForce = ruleInForce(rule, programme, today);
    if (!programme || inForce === null) await this.asks.endOthers(rule._id, 0, now);
    else {
      const holders = await this.enrolments.holdersIn(programme._id);
      const since = await this.stories.idleSince(programme, holders);
      await this.judgeAll(rule, since, now);
      const idle = holders.flatMap(({ _id, person }) => {
        const from = since.get(_id);
        return from && isToBeAsked(from, inForce.days, programme, today) ? [{ _id, person, since: from }] : [];
      });
      const before = await this.asks.newestOf(idle.map(({ _id }) => _id));
      await this.asks.insertMissing(idle.map((one) => ask(rule, one, before.get(one._id), now)));
    }
    await this.rules.noteLooked(rule, today);
  }

  private async judgeAll(rule: IdleRuleDocument, since: ReadonlyMap<string, string>, now: Date): Promise<void> {
    const open = await this.asks.openIn(rule._id);
    const mails = await this.mails.latest(
      open.map(({ _id }) => _id),
      rule.tenant,
    );
    for (const one of open) {
      const outcome = judge(one, {
        rule: rule.number,
        since: since.get(one.enrolment) ?? null,
        told: mails.get(one._id)?.reason === 'sent',
        today: dayInJapan(now),
      });
      if (outcome === 'kept') await this.asks.end(one._id, { state: 'kept', keptBy: 'learning' }, now);
      if (outcome === 'over') await this.asks.end(one._id, { state: 'over' }, now);
      // The office may have said another rule while the others were judged.
      const holds = outcome === 'released' && (await this.rules.find(rule._id))?.number === rule.number;
      if (holds) await this.asks.end(one._id, { state: 'released', releasing: true }, now);
    }
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
