import type { Subject } from '#contracts';
import { MailLog } from '#mail';
import { requireTenant } from '#persistence';
import type { EraseStep, StepResult } from '#personal-data';
import { Injectable } from '@nestjs/common';
import { ReminderRepository } from './reminder.repository.js';

/** Forgets the mails of reminders about enrolments that are erased, before the reminders go. */
@Injectable()
export class ForgetReminderMails implements EraseStep {
  constructor(
    private readonly reminders: ReminderRepository,
    private readonly mails: MailLog,
  ) {}

  async erase(subjects: readonly Subject[]): Promise<StepResult> {
    const enrolments = subjects.flatMap((subject) => subject.enrolments);
    for (const id of await this.reminders.idsOf(enrolments)) await this.mails.forget(id, requireTenant());
    return 'done';
  }
}
