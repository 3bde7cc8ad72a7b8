import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { recordLearningEvents } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { GatheredInserts, LearningLogRepository, storedId, type InsertAnswer } from '../learning-log/index.js';
import { AcceptingPressure } from './accepting-pressure.js';
import { CreditLearner } from './credit-learner.js';
import { InTurn } from './in-turn.js';
import { JudgeEvents, type Judged } from './judge-events.js';
import type { EventAnswer } from './learning-event.domain.js';

type Accepted = Extract<Judged, { accepted: unknown }>;

/** Accepts learning events: what is answered `accepted` is stored, once, and pending for the folder. */
@Injectable()
export class RecordLearningEvents {
  constructor(
    private readonly pressure: AcceptingPressure,
    private readonly judging: JudgeEvents,
    private readonly crediting: CreditLearner,
    private readonly inserts: GatheredInserts,
    private readonly inTurn: InTurn,
    private readonly log: LearningLogRepository,
  ) {}

  async execute(
    input: InputOf<typeof recordLearningEvents>,
    caller: AllowedCaller,
  ): Promise<OutputOf<typeof recordLearningEvents>> {
    const trusted = caller.reach.to === 'municipality';
    const receivedAt = new Date();
    await this.pressure.check(receivedAt);
    const judged = await this.judging.execute(input, caller, receivedAt);
    const accepted = judged.filter((one): one is Accepted => 'accepted' in one);
    const answers = await this.store(accepted, trusted);
    const repeats = await this.storedBefore(judged);
    return { results: judged.map((one) => answerOf(one, answers.get(one), repeats)) };
  }

  private async store(accepted: readonly Accepted[], trusted: boolean): Promise<ReadonlyMap<Judged, InsertAnswer>> {
    if (accepted.length === 0) return new Map();
    let answers: readonly InsertAnswer[] = [];
    try {
      answers = await (trusted
        ? this.inserts.insert(accepted.map((one) => one.accepted))
        : this.storeCredited(accepted));
    } finally {
      for (const [place, { enrolment }] of accepted.entries()) if (answers[place] !== 'inserted') enrolment.events -= 1;
    }
    return new Map(accepted.map((one, place) => [one, answers[place] as InsertAnswer]));
  }

  /** A learner's events with the time there was for them: one call after the other, because each looks at the last. */
  private storeCredited(accepted: readonly Accepted[]): Promise<readonly InsertAnswer[]> {
    const enrolments = new Map(accepted.map(({ enrolment }) => [enrolment.id, enrolment]));
    return this.inTurn.run([...enrolments.keys()], async () => {
      const events = await this.crediting.execute(
        accepted.map((one) => one.accepted),
        enrolments,
      );
      return this.inserts.insert(events);
    });
  }

  /** Stored hashes of refused events: what was accepted once is a duplicate, whatever has changed since. */
  private async storedBefore(judged: readonly Judged[]): Promise<ReadonlyMap<string, string>> {
    const refused = judged.filter((one) => 'refused' in one && one.refused !== 'unknown-enrolment');
    return refused.length > 0 ? this.log.hashes(refused.map(({ event }) => storedId(event.id))) : new Map();
  }
}

function answerOf(judged: Judged, stored: InsertAnswer | undefined, repeats: ReadonlyMap<string, string>): EventAnswer {
  const { id } = judged.event;
  if (stored === 'inserted') return { id, result: 'accepted' };
  if (stored === 'duplicate' || repeats.get(storedId(id)) === judged.hash) return { id, result: 'duplicate' };
  return { id, result: 'refused', code: 'refused' in judged ? judged.refused : 'event-id-reused' };
}
