import { Injectable } from '@nestjs/common';
import { LearningLogRepository, type LoggedEventDocument } from '../learning-log/index.js';
import { creditTime, type CreditedTime } from './credited-time.domain.js';
import type { KnownEnrolment } from './known-enrolments.js';

/** Cuts the seconds that a learner claims to the time there was for them (credited-time.domain.ts). */
@Injectable()
export class CreditLearner {
  constructor(private readonly log: LearningLogRepository) {}

  async execute(
    events: readonly LoggedEventDocument[],
    known: ReadonlyMap<string, KnownEnrolment>,
  ): Promise<LoggedEventDocument[]> {
    const enrolments = [...new Set(events.map(({ enrolment }) => enrolment))];
    const credited = await Promise.all(
      enrolments.map((enrolment) => {
        const claims = events.filter((event) => event.enrolment === enrolment);
        return this.credit(claims, enrolment, known.get(enrolment)?.enrolledAt);
      }),
    );
    const byEvent = new Map(credited.flat());
    return events.map((event) => byEvent.get(event) ?? { ...event, seconds: 0 });
  }

  private async credit(claims: readonly LoggedEventDocument[], enrolment: string, enrolledAt = new Date()) {
    const first = new Date(Math.min(...claims.map(({ at }) => at.getTime())));
    const neighbours = (await this.neighbours(enrolment, first)).map(timeOf);
    const answers = creditTime(claims.map(timeOf), neighbours, enrolledAt.getTime());
    return claims.map((event, place) => {
      const { from, seconds } = answers[place] as CreditedTime;
      return [event, { ...event, seconds, from: new Date(from) }] as const;
    });
  }

  /** The last event up to a moment, and all after it. Mostly there are none after it, which one look tells. */
  private async neighbours(enrolment: string, moment: Date): Promise<LoggedEventDocument[]> {
    const last = await this.log.findLast(enrolment);
    if (!last) return [];
    if (last.at <= moment) return [last];
    const [before, after] = await Promise.all([
      this.log.findLast(enrolment, moment),
      this.log.after(enrolment, moment),
    ]);
    return before ? [before, ...after] : after;
  }
}

const timeOf = ({ at, from, seconds }: LoggedEventDocument): CreditedTime => ({
  at: at.getTime(),
  from: from?.getTime() ?? at.getTime() - seconds * 1000,
  seconds,
});
