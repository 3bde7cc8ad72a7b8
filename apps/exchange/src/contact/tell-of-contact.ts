import { Sweeps } from '#jobs';
import { Mails } from '#mail';
import { Injectable } from '@nestjs/common';
import { Office } from '../office/index.js';
import { ContactRequestRepository } from './contact-request.repository.js';
import type { ContactRequestDocument } from './contact-request.schema.js';

const SWEPT = 100;

/** Has the office written to that was asked, or who asked when the office has answered. */
@Injectable()
export class TellOfContact {
  constructor(
    private readonly requests: ContactRequestRepository,
    private readonly office: Office,
    private readonly mails: Mails,
  ) {}

  /** Each once, however often it is asked for: the mark goes when all are due. */
  async execute(request: ContactRequestDocument): Promise<void> {
    const { _id: period, from, to, untold } = request;
    if (untold === 'asked')
      for (const subject of await this.office.accountsOf(to.municipality))
        await this.mails.post({ kind: 'contact-asked', subject, period }, to.municipality);
    if (untold === 'answered' && from.account !== null)
      await this.mails.post({ kind: 'contact-answered', subject: from.account, period }, from.municipality);
    await this.requests.unmark(request);
  }

  @Sweeps({ name: 'untold-contact-requests', everyMs: 15_000 })
  async sweep(): Promise<void> {
    for (const request of await this.requests.listUntold(SWEPT)) await this.execute(request);
  }
}
