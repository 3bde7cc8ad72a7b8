import { DomainError, type InputOf } from '#contracts';
import type { withdrawApplication } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { ApplicationPosts, ApplicationRepository, FinishApplications, withdraw } from '../application/index.js';
import { checkNotClosed } from '../programme/index.js';
import { ProgressRepository } from '../progress/index.js';
import { LinkedApplications, type Linked, type Seen } from './linked-applications.js';

/** Withdraws an application, also one that was accepted as long as its person has not begun. */
@Injectable()
export class WithdrawApplication {
  constructor(
    private readonly linked: LinkedApplications,
    private readonly applications: ApplicationRepository,
    private readonly progress: ProgressRepository,
    private readonly finishing: FinishApplications,
    private readonly posts: ApplicationPosts,
  ) {}

  execute({ code }: InputOf<typeof withdrawApplication>): Promise<Seen> {
    return this.linked.open(code, ['withdraw'], async (found) => {
      const { application, now } = found;
      await this.finishing.before(application);
      const withdrawn = withdraw(application);
      if (!withdrawn) return this.linked.see(found, application);
      await this.check(found);
      await this.applications.save(application.version, withdrawn, now);
      await this.posts.state(withdrawn, application.version + 1);
      await this.finishing.soon(application._id);
      return this.linked.see(found, withdrawn);
    });
  }

  /** @throws DomainError `programme-closed`, `already-started`. */
  private async check({ application: { state, enrolment }, programme }: Linked): Promise<void> {
    if (state !== 'accepted') return;
    checkNotClosed(programme);
    const progress = enrolment && (await this.progress.findMany([enrolment])).get(enrolment);
    if (progress && progress.startedAt) throw new DomainError('already-started');
  }
}
