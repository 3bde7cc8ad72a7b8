import type { Subject } from '#contracts';
import { MailLog } from '#mail';
import { requireTenant } from '#persistence';
import type { EraseStep, StepResult } from '#personal-data';
import { Injectable } from '@nestjs/common';

/** Forgets the mails about sessions to enrolments that are erased: their subject is the enrolment. */
@Injectable()
export class ForgetSessionMails implements EraseStep {
  constructor(private readonly mails: MailLog) {}

  async erase(subjects: readonly Subject[]): Promise<StepResult> {
    for (const enrolment of subjects.flatMap((subject) => subject.enrolments))
      await this.mails.forget(enrolment, requireTenant());
    return 'done';
  }
}
