import { DomainError, type InputOf } from '#contracts';
import type { answerSeatOffer } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { ApplicationPosts, ApplicationRepository, FinishApplications, withdraw } from '../application/index.js';
import { checkNotClosed } from '../programme/index.js';
import { LinkedApplications, type Seen } from './linked-applications.js';

/** Takes the seat that is held for the applicant, or lets it go. The same answer again changes nothing. */
@Injectable()
export class AnswerSeatOffer {
  constructor(
    private readonly linked: LinkedApplications,
    private readonly applications: ApplicationRepository,
    private readonly finishing: FinishApplications,
    private readonly posts: ApplicationPosts,
  ) {}

  execute({ code, answer }: InputOf<typeof answerSeatOffer>): Promise<Seen> {
    return this.linked.open(code, ['offer'], async (found) => {
      const { application, programme, now } = found;
      const { state, offeredUntil } = application;
      const answered = answer === 'take' ? 'accepted' : 'withdrawn';
      if (state === answered) return this.linked.see(found, application);
      if (state !== 'offered' || (offeredUntil && offeredUntil <= now)) throw new DomainError('offer-over');
      checkNotClosed(programme);
      const taken = { ...application, state: 'accepted' as const, offeredUntil: null, enrolling: true as const };
      const next = answer === 'take' ? taken : (withdraw(application) ?? application);
      await this.applications.save(application.version, next, now);
      await this.posts.state(next, application.version + 1);
      await this.finishing.soon(application._id);
      return this.linked.see(found, next);
    });
  }
}
