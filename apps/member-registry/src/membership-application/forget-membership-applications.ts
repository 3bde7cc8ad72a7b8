import { Sweeps } from '#jobs';
import { MailLog } from '#mail';
import { Injectable } from '@nestjs/common';
import { linkDays } from './membership-application.domain.js';
import { MembershipApplicationRepository } from './membership-application.repository.js';

const AT_ONCE = 100;
const DAY_MS = 86_400_000;
const UNCONFIRMED_DAYS = 3;
const DECIDED_DAYS = 365;

/**
 * Forgets applications with the mails about them: what was never confirmed, what waited for a letter until its links
 * had ended, and a year after its decision what was decided. That a municipality applied and was approved stands in its
 * membership, with whom it names as its contact.
 */
@Injectable()
export class ForgetMembershipApplications {
  constructor(
    private readonly applications: MembershipApplicationRepository,
    private readonly mails: MailLog,
  ) {}

  @Sweeps({ name: 'old-membership-applications', everyMs: 600_000 })
  async sweep(): Promise<void> {
    const now = new Date();
    const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
    const old = {
      unconfirmedSince: before(UNCONFIRMED_DAYS),
      decidedSince: before(DECIDED_DAYS),
      waitingSince: before(linkDays.state),
      now,
    };
    const ids = (await this.applications.findOld(old, AT_ONCE)).map(({ _id }) => _id);
    await this.forgetMails(ids);
    await this.applications.removeOld(ids, old);
  }

  /** The mails first: a crash leaves the application, by which they are found. */
  async forget(ids: readonly string[]): Promise<void> {
    await this.forgetMails(ids);
    await this.applications.remove(ids);
  }

  private async forgetMails(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.mails.forget(id);
  }
}
