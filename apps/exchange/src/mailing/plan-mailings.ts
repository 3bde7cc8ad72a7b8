import { Sweeps } from '#jobs';
import { Mails } from '#mail';
import { Injectable } from '@nestjs/common';
import { MailingReaders } from './mailing-readers.js';
import { mailedOfficialId, MailingRepository } from './mailing.repository.js';
import type { MailingDocument } from './mailing.schema.js';

const AT_ONCE = 10;

/** Has everybody written to whom a mailing is for: each account once, however often it is begun. */
@Injectable()
export class PlanMailings {
  constructor(
    private readonly mailings: MailingRepository,
    private readonly readers: MailingReaders,
    private readonly mails: Mails,
  ) {}

  @Sweeps({ name: 'unplanned-mailings', everyMs: 2000 })
  async sweep(): Promise<void> {
    for (const mailing of await this.mailings.listUnplanned(AT_ONCE)) await this.plan(mailing);
  }

  /** After a crash it goes on behind the last whole batch; the mark goes when all are in the log. */
  private async plan(mailing: MailingDocument): Promise<void> {
    const { _id, kind, plannedTo } = mailing;
    for await (const { officials, after } of this.readers.batches(mailing, plannedTo)) {
      const added = officials.map(({ account, municipality }) => ({
        _id: mailedOfficialId(_id, account),
        mailing: _id,
        account,
        municipality,
      }));
      await this.mailings.addOfficials(added);
      for (const one of added) await this.mails.post({ kind, subject: one._id, period: '' }, null);
      if (after !== null) await this.mailings.notePlanned(_id, after);
    }
    await this.mailings.unmark(_id);
  }
}
