import type { Subject } from '#contracts';
import { Sweeps } from '#jobs';
import { MailLog } from '#mail';
import type { EraseStep } from '#personal-data';
import { Injectable } from '@nestjs/common';
import { ContactRequestRepository } from './contact-request.repository.js';

const HOUR_MS = 3_600_000;

/** How long a request is kept after it was asked, answered or withdrawn: long enough to have met. */
const KEPT_MS = 180 * 24 * HOUR_MS;

/** Forgets requests that are old, and those of accounts that are erased with the mails to them. */
@Injectable()
export class ForgetContactRequests implements EraseStep {
  constructor(
    private readonly requests: ContactRequestRepository,
    private readonly log: MailLog,
  ) {}

  @Sweeps({ name: 'old-contact-requests', everyMs: HOUR_MS })
  async sweep(now = new Date()): Promise<void> {
    await this.requests.forgetUnchangedSince(new Date(now.getTime() - KEPT_MS));
  }

  async erase(subjects: readonly Subject[]): Promise<'done'> {
    const accounts = subjects.flatMap((subject) => subject.accounts);
    if (accounts.length === 0) return 'done';
    for (const account of accounts) await this.log.forget(account);
    await this.requests.forgetOf(accounts);
    return 'done';
  }
}
