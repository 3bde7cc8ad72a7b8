import { dayInJapan } from '#contracts';
import { Sweeps } from '#jobs';
import { MailLog } from '#mail';
import { acrossTenants, inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { EnrolmentRepository } from '../enrolment/index.js';
import { privacyOf, ProgrammeRepository, type ProgrammeDocument } from '../programme/index.js';
import { isRetentionOver } from '../retention/index.js';
import { ApplicationRepository } from './application.repository.js';

const AT_ONCE = 100;
const UNCONFIRMED_MS = 3 * 86_400_000;
/** Where a programme says no 文書保存年限, as offices keep what is of small weight. */
const YEARS_WHEN_UNSAID = 1;

/**
 * Forgets applications with the mails about them: what was never confirmed, and of old programmes what made nobody a
 * person. Who became one is erased with all that is theirs.
 */
@Injectable()
export class ForgetApplications {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly mails: MailLog,
  ) {}

  @Sweeps({ name: 'applications-never-confirmed', everyMs: 60_000 })
  async sweepUnconfirmed(): Promise<void> {
    const found = await this.applications.findUnconfirmed(new Date(Date.now() - UNCONFIRMED_MS), AT_ONCE);
    for (const { _id, tenant } of found) await inTenant(tenant, () => this.forget([_id]));
  }

  @Sweeps({ name: 'applications-kept-long-enough', everyMs: 600_000 })
  async sweepKept(): Promise<void> {
    const today = dayInJapan(new Date());
    const programmes = await this.applications.programmesWithoutPeople();
    const found = await acrossTenants('retention of programmes applied for', () =>
      this.programmes.findMany(programmes),
    );
    for (const programme of found.values())
      await inTenant(programme.tenant, async () => {
        if (await this.isOver(programme, today)) await this.forgetAll(programme._id);
      });
  }

  /** The mails first: a crash leaves the application, by which they are found. */
  async forget(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.mails.forget(id);
    await this.applications.remove(ids);
  }

  /** The office confirms when a programme's people go, unless it said that nobody need: applications go after them. */
  private async isOver(programme: ProgrammeDocument, today: string): Promise<boolean> {
    const { _id, endsOn } = programme;
    const { retentionYears, retentionAutomatic } = privacyOf(programme);
    if (!isRetentionOver(endsOn, retentionYears ?? YEARS_WHEN_UNSAID, today)) return false;
    return retentionYears === null || retentionAutomatic || (await this.enrolments.count(_id)) === 0;
  }

  private async forgetAll(programme: string): Promise<void> {
    for (;;) {
      const ids = await this.applications.idsWithoutPeople(programme, AT_ONCE);
      if (ids.length === 0) return;
      await this.forget(ids);
    }
  }
}
