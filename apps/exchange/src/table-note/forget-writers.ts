import type { Subject } from '#contracts';
import { MailLog } from '#mail';
import type { EraseStep } from '#personal-data';
import { Injectable } from '@nestjs/common';
import { TableNoteRepository } from './table-note.repository.js';

/** A note stays its table’s; that an account wrote it goes with the account, and the mails that asked it what became of it. */
@Injectable()
export class ForgetWriters implements EraseStep {
  constructor(
    private readonly notes: TableNoteRepository,
    private readonly log: MailLog,
  ) {}

  async erase(subjects: readonly Subject[]): Promise<'done'> {
    const accounts = subjects.flatMap((subject) => subject.accounts);
    for (const account of accounts) await this.log.forget(account);
    await this.notes.forgetWriters(accounts);
    return 'done';
  }
}
