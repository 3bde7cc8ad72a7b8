import { Sweeps } from '#jobs';
import { Mails } from '#mail';
import { inTenant, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { ConfirmationRepository } from './confirmation.repository.js';
import { mailKinds } from './mail-kinds.js';

const SWEPT = 500;
/** Longer than an answer takes to be kept. */
const CUT_OFF_AFTER_MS = 30_000;

/** Posts the mails that follow from a request: to whom it asks, and, when it was answered, to both sides. */
@Injectable()
export class OwedMails {
  constructor(
    private readonly requests: ConfirmationRepository,
    private readonly mails: Mails,
  ) {}

  /** Each mail once, however often it is asked for. */
  async post(id: string): Promise<void> {
    const request = await this.requests.find(id);
    if (!request?.owesMails) return;
    const tenant = requireTenant();
    const { round, answers, version } = request;
    await this.mails.post({ kind: mailKinds.ask, subject: id, period: String(round) }, tenant);
    if (answers > 0) {
      const period = `${round}-${answers}`;
      await this.mails.post({ kind: mailKinds.tellLearner, subject: id, period }, tenant);
      await this.mails.post({ kind: mailKinds.tellConfirmer, subject: id, period }, tenant);
    }
    await this.requests.unmark(id, version);
  }

  @Sweeps({ name: 'owed-confirmation-mails', everyMs: 15_000 })
  async sweep(): Promise<void> {
    const before = new Date(Date.now() - CUT_OFF_AFTER_MS);
    for (const { _id, tenant } of await this.requests.findOwing(before, SWEPT))
      await inTenant(tenant, () => this.post(_id));
  }
}
