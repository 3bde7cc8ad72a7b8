import type { Subject } from '#contracts';
import { MailLog } from '#mail';
import { requireTenant } from '#persistence';
import type { EraseStep, StepResult } from '#personal-data';
import { Injectable } from '@nestjs/common';
import { SeatAskRepository } from './seat-ask.repository.js';

/** Forgets the mails about seats of enrolments that are erased, before what was asked goes. */
@Injectable()
export class ForgetSeatAskMails implements EraseStep {
  constructor(
    private readonly asks: SeatAskRepository,
    private readonly mails: MailLog,
  ) {}

  async erase(subjects: readonly Subject[]): Promise<StepResult> {
    const enrolments = subjects.flatMap((subject) => subject.enrolments);
    for (const id of await this.asks.idsOf(enrolments)) await this.mails.forget(id, requireTenant());
    return 'done';
  }
}
