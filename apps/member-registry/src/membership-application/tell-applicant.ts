import { Sweeps } from '#jobs';
import { LOGGER } from '#messaging';
import type { Logger } from '#observability';
import { Inject, Injectable } from '@nestjs/common';
import { MembershipApplicationRepository } from './membership-application.repository.js';
import { MembershipPosts } from './membership-posts.js';

const AT_ONCE = 50;

/** Works off the mark that who applied is to be told: a mail once for each version, however often it is tried. */
@Injectable()
export class TellApplicant {
  constructor(
    private readonly applications: MembershipApplicationRepository,
    private readonly posts: MembershipPosts,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Sweeps({ name: 'untold-applicants', everyMs: 5000 })
  async sweep(): Promise<void> {
    for (const { _id } of await this.applications.findTelling(AT_ONCE)) await this.soon(_id);
  }

  /** Never throws: the mark stands, and the sweep tries again. */
  async soon(id: string): Promise<void> {
    try {
      const application = await this.applications.find(id);
      if (application?.telling === undefined) return;
      await this.posts.state(application, application.telling);
      await this.applications.told(id, application.telling);
    } catch (error) {
      this.logger.warn({ err: error, application: id }, 'who applied will be told later');
    }
  }
}
