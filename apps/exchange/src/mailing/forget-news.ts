import type { Subject } from '#contracts';
import { MailLog } from '#mail';
import type { EraseStep } from '#personal-data';
import { Injectable } from '@nestjs/common';
import { NewsChoiceRepository } from '../news-choice/index.js';
import { MailingRepository } from './mailing.repository.js';

/** Forgets what accounts that are erased were mailed and what they chose. */
@Injectable()
export class ForgetNews implements EraseStep {
  constructor(
    private readonly mailings: MailingRepository,
    private readonly choices: NewsChoiceRepository,
    private readonly log: MailLog,
  ) {}

  async erase(subjects: readonly Subject[]): Promise<'done'> {
    const accounts = subjects.flatMap((subject) => subject.accounts);
    if (accounts.length === 0) return 'done';
    const ids = await this.mailings.idsOf(accounts);
    for (const id of ids) await this.log.forget(id);
    await this.mailings.forgetOfficials(ids);
    await this.choices.forget(accounts);
    return 'done';
  }
}
