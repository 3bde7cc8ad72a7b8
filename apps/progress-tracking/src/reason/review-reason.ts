import { dayInJapan, DomainError, type AllowedCaller, type InputOf } from '#contracts';
import type { Reason, reviewReason } from '#contracts/progress';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { CurrentProgress } from '../progress/index.js';
import { MyEnrolment } from './my-enrolment.js';
import { reasonView } from './reason-view.domain.js';
import { ReasonRepository } from './reason.repository.js';

/** Keeps what a learner says at the end: when all is complete, the enrolment has ended or the programme is over. */
@Injectable()
export class ReviewReason {
  constructor(
    private readonly mine: MyEnrolment,
    private readonly progress: CurrentProgress,
    private readonly reasons: ReasonRepository,
  ) {}

  async execute(input: InputOf<typeof reviewReason>, { reach }: AllowedCaller): Promise<Reason> {
    const { enrolment: id, outcome, words } = input;
    const { enrolment, programme } = await this.mine.get(id, reach);
    const learned = await this.progress.find([enrolment], new Map([[programme._id, programme]]));
    const now = new Date();
    const isOver = enrolment.ending !== null || programme.endsOn < dayInJapan(now);
    if (!isOver && !learned.get(id)?.completedAt) throw new DomainError('not-at-the-end');
    const challenges = await this.reasons.challenges();
    return retryWhenChanged(async () => {
      const stored = await this.reasons.find(id);
      if (!stored) throw new DomainError('reason-missing');
      const { review: before } = stored;
      if (before?.outcome === outcome && before.words === words) return reasonView(stored, challenges);
      const { version: _, changedAt: __, correlationId: ___, ...state } = stored;
      const reviewed = { ...state, review: { outcome, words, at: now } };
      await this.reasons.keep(stored, reviewed, now);
      return reasonView(reviewed, challenges);
    });
  }
}
