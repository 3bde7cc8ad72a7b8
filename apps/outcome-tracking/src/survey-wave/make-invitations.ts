import { dayInJapan, EnrolmentId } from '#contracts';
import type { PlannedWave } from '#contracts/outcomes';
import { Sweeps } from '#jobs';
import { Mails } from '#mail';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Enrolments, type KnownEnrolment } from '../enrolment/index.js';
import { FollowUpRepository } from '../follow-up/index.js';
import { SURVEY_INVITATION } from './survey-mails.js';
import { SurveyInvitationRepository } from './survey-invitation.repository.js';
import { SurveyPlanRepository } from './survey-plan.repository.js';
import { countsFrom, latestDay, windowOf } from './survey-window.domain.js';

const AT_ONCE = 200;

/** Invites whoever's wave is due: once for each enrolment and wave, whenever it is looked for. */
@Injectable()
export class MakeInvitations {
  constructor(
    private readonly plans: SurveyPlanRepository,
    private readonly followUps: FollowUpRepository,
    private readonly enrolments: Enrolments,
    private readonly invitations: SurveyInvitationRepository,
    private readonly mails: Mails,
  ) {}

  @Sweeps({ name: 'survey-invitations', everyMs: 5000 })
  async sweep(): Promise<void> {
    for (const { _id: programme, tenant, waves } of await this.plans.all())
      for (const wave of waves) await inTenant(tenant, () => this.inviteTo(programme, wave));
    for (const { _id, tenant } of await this.invitations.owing(AT_ONCE)) {
      await this.mails.post({ kind: SURVEY_INVITATION, subject: _id, period: '1' }, tenant);
      await inTenant(tenant, () => this.invitations.markPosted(_id));
    }
  }

  private async inviteTo(programme: string, planned: PlannedWave): Promise<void> {
    const today = dayInJapan(new Date());
    const from = countsFrom(planned.wave);
    const until = latestDay(planned, today);
    const due = await this.followUps.dueForWave(programme, planned.wave, from, until, AT_ONCE);
    if (due.length === 0) return;
    const stands = await this.enrolments.now(due.map(({ _id }) => EnrolmentId.parse(_id)));
    const settled: string[] = [];
    for (const { _id } of due) {
      const enrolment = stands.get(_id);
      const day = from === 'enrolment' ? enrolment?.enrolledOn : enrolment?.completedOn;
      if (enrolment && day == null && from === 'completion') await this.followUps.forgetCompletion(_id, until);
      else if (!enrolment || day == null || (await this.settle(enrolment, planned, day, today))) settled.push(_id);
    }
    if (settled.length > 0) await this.followUps.markInvited(settled, planned.wave);
  }

  /** True when there is nothing more to be done: invited, or too late. */
  private async settle(enrolment: KnownEnrolment, planned: PlannedWave, day: string, today: string): Promise<boolean> {
    const { wave, questionnaire, version, anonymous } = planned;
    const { opensOn, closesOn } = windowOf(planned, day);
    // Where nothing may be recorded, nothing is asked; that may change while the window is open.
    if (opensOn > today || (enrolment.blocked && closesOn >= today)) return false;
    const hasLeft = enrolment.ending != null && enrolment.completedOn == null;
    if (closesOn < today || hasLeft) return true;
    const { programme, person } = enrolment;
    const made = { programme, person, enrolment: enrolment.enrolment, wave, questionnaire, version, anonymous };
    await this.invitations.make({ ...made, opensOn, closesOn });
    return true;
  }
}
