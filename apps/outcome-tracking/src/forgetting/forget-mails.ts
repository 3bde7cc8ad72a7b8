import type { Subject } from '#contracts';
import { MailLog } from '#mail';
import { requireTenant } from '#persistence';
import type { EraseStep, StepResult } from '#personal-data';
import { Injectable } from '@nestjs/common';
import { CompanyCheckRepository } from '../company-check/index.js';
import { ConfirmationRepository } from '../confirmation/index.js';
import { CheckpointRepository } from '../placement-check/index.js';
import { SurveyInvitationRepository } from '../survey-wave/index.js';

/** Forgets the mails about what is asked of enrolments that are erased, before that itself goes. */
@Injectable()
export class ForgetMails implements EraseStep {
  constructor(
    private readonly mails: MailLog,
    private readonly confirmations: ConfirmationRepository,
    private readonly invitations: SurveyInvitationRepository,
    private readonly checkpoints: CheckpointRepository,
    private readonly companies: CompanyCheckRepository,
  ) {}

  async erase(subjects: readonly Subject[]): Promise<StepResult> {
    const enrolments = subjects.flatMap((subject) => subject.enrolments);
    const found = await Promise.all([
      this.confirmations.idsOf(enrolments),
      this.invitations.idsOf(enrolments),
      this.checkpoints.idsOf(enrolments),
      this.companies.idsOf(enrolments),
    ]);
    for (const id of found.flat()) await this.mails.forget(id, requireTenant());
    return 'done';
  }
}
