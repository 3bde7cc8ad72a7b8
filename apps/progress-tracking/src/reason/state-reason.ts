import { DomainError, type AllowedCaller, type InputOf } from '#contracts';
import type { Reason, stateReason } from '#contracts/progress';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { offered } from './challenge.domain.js';
import { MyEnrolment } from './my-enrolment.js';
import { reasonView } from './reason-view.domain.js';
import { ReasonRepository } from './reason.repository.js';

/** Keeps what for a learner learns. It may be stated anew at any time; what was said at the end stays. */
@Injectable()
export class StateReason {
  constructor(
    private readonly mine: MyEnrolment,
    private readonly reasons: ReasonRepository,
  ) {}

  async execute(input: InputOf<typeof stateReason>, { reach }: AllowedCaller): Promise<Reason> {
    const { enrolment: id, challenge, words, shareWithManager: share } = input;
    const { enrolment, programme } = await this.mine.get(id, reach);
    if (share && programme.audience !== 'staff') throw new DomainError('share-staff-only');
    const challenges = await this.reasons.challenges();
    return retryWhenChanged(async () => {
      const stored = await this.reasons.find(id);
      // Who chose one that was retired since may keep it.
      const isOffered = [...offered(challenges).map(({ key }) => key), stored?.challenge, null].includes(challenge);
      if (!isOffered) throw new DomainError('unknown-challenge');
      const isSame = stored?.challenge === challenge && stored.words === words && stored.share === share;
      if (stored && isSame) return reasonView(stored, challenges);
      const now = new Date();
      const { tenant, person, programme: of } = enrolment;
      const about = { _id: id, tenant, person, programme: of };
      const reason = { ...about, challenge, words, share, statedAt: now, review: stored?.review ?? null };
      await this.reasons.keep(stored, reason, now);
      return reasonView(reason, challenges);
    });
  }
}
