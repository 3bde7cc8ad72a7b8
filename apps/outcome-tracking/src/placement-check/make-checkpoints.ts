import { addDays, addMonths, dayInJapan, endOfDay, EnrolmentId } from '#contracts';
import type { CheckMonths } from '#contracts/outcomes';
import { Sweeps } from '#jobs';
import { Mails } from '#mail';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Enrolments, type KnownEnrolment } from '../enrolment/index.js';
import { FollowUpRepository } from '../follow-up/index.js';
import { PLACEMENT_CHECK } from './checkpoint-mails.js';
import { CheckpointRepository } from './checkpoint.repository.js';

const AT_ONCE = 200;
/** A person is asked by mail so long after the day; later, the office asks. */
const ASKED_FOR_DAYS = 60;

/** Makes the checkpoints of job seekers who completed three and six months ago: once each, whenever it is looked for. */
@Injectable()
export class MakeCheckpoints {
  constructor(
    private readonly followUps: FollowUpRepository,
    private readonly enrolments: Enrolments,
    private readonly checkpoints: CheckpointRepository,
    private readonly mails: Mails,
  ) {}

  @Sweeps({ name: 'placement-checkpoints', everyMs: 5000 })
  async sweep(): Promise<void> {
    for (const months of [3, 6] as const) await this.makeDue(months, dayInJapan(new Date()));
    for (const { _id, tenant } of await this.checkpoints.owing(AT_ONCE)) {
      await this.mails.post({ kind: PLACEMENT_CHECK, subject: _id, period: '1' }, tenant);
      await inTenant(tenant, () => this.checkpoints.markPosted(_id));
    }
  }

  private async makeDue(months: CheckMonths, today: string): Promise<void> {
    // Some days more than exactly, for months of unequal length; each is then judged by its own day.
    const until = addDays(addMonths(today, -months), 3);
    const due = await this.followUps.dueForCheck(months, until, AT_ONCE);
    for (const tenant of new Set(due.map((one) => one.tenant))) {
      const ids = due.filter((one) => one.tenant === tenant).map(({ _id }) => EnrolmentId.parse(_id));
      await inTenant(tenant, () => this.makeOf(ids, months, until, today));
    }
  }

  private async makeOf(ids: readonly EnrolmentId[], months: CheckMonths, until: string, today: string): Promise<void> {
    const stands = await this.enrolments.now(ids);
    const settled: string[] = [];
    for (const id of ids) {
      const enrolment = stands.get(id);
      if (enrolment && enrolment.completedOn == null) await this.followUps.forgetCompletion(id, until);
      else if (!enrolment || (await this.settle(enrolment, months, today))) settled.push(id);
    }
    if (settled.length > 0) await this.followUps.markChecked(settled, months);
  }

  /** True when there is nothing more to be done. */
  private async settle(stands: KnownEnrolment, months: CheckMonths, today: string): Promise<boolean> {
    const { enrolment, programme, person, audience, completedOn, ending } = stands;
    // Who goes on to the next training is taken out of 就職率.
    if (audience !== 'citizen' || completedOn == null || ending?.reason === 'next-training') return true;
    const day = addMonths(completedOn, months);
    if (day > today || stands.blocked) return false;
    const last = addDays(day, ASKED_FOR_DAYS);
    await this.checkpoints.make({
      programme,
      enrolment,
      person,
      months,
      day,
      until: last < today ? null : endOfDay(last),
    });
    return true;
  }
}
