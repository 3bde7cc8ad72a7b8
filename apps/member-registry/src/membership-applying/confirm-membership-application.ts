import type { InputOf } from '#contracts';
import type { confirmMembershipApplication } from '#contracts/registry';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { confirmed, MembershipApplicationRepository, TellApplicant } from '../membership-application/index.js';
import { LinkedApplications, type Seen } from './linked-applications.js';

/** From here on an application counts. Confirmed again, it stands as it does. */
@Injectable()
export class ConfirmMembershipApplication {
  constructor(
    private readonly linked: LinkedApplications,
    private readonly applications: MembershipApplicationRepository,
    private readonly telling: TellApplicant,
  ) {}

  execute({ code }: InputOf<typeof confirmMembershipApplication>): Promise<Seen> {
    return retryWhenChanged(async () => {
      const now = new Date();
      const application = await this.linked.get(code);
      const counts = confirmed(application, application.applicant.email);
      if (!counts) return this.linked.see(application);
      const changes = { ...counts, requestedAt: now, telling: application.version + 1 };
      await this.applications.save(application, changes, now);
      await this.telling.soon(application._id);
      return this.linked.see({ ...application, ...changes });
    });
  }
}
