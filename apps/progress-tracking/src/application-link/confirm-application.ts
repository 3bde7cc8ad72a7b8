import type { InputOf } from '#contracts';
import type { confirmApplication } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { ApplicationPosts, ApplicationRepository, OpenApplications } from '../application/index.js';
import { LinkedApplications, type Seen } from './linked-applications.js';

/** From here on an application counts. Confirmed again, it stands as it does. */
@Injectable()
export class ConfirmApplication {
  constructor(
    private readonly linked: LinkedApplications,
    private readonly applications: ApplicationRepository,
    private readonly opening: OpenApplications,
    private readonly posts: ApplicationPosts,
  ) {}

  execute({ code }: InputOf<typeof confirmApplication>): Promise<Seen> {
    return this.linked.open(code, ['confirm'], async (found) => {
      const { application, programme, now } = found;
      if (application.state !== 'unconfirmed') return this.linked.see(found, application);
      this.opening.check(programme, now);
      const submitted = { ...application, state: 'submitted' as const, submittedAt: now };
      await this.applications.save(application.version, submitted, now);
      await this.posts.state(submitted, application.version + 1);
      return this.linked.see(found, submitted);
    });
  }
}
