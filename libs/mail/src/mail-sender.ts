import { LOGGER } from '#messaging';
import { Processes } from '#jobs';
import type { Logger } from '#observability';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { MailLog } from './mail-log.js';
import { COMPOSERS, type Composers } from './mail.options.js';
import type { MailDocument } from './mail.schema.js';
import { MailTransport } from './mail-transport.js';
import { sendMail } from './send-mail.job.js';

const GIVE_UP_AFTER_MS = 3 * 86_400_000;
/** Longer than a try can take, so that no mail is tried twice at once. */
const FIRST_RETRY_MS = 45_000;
const LAST_RETRY_MS = 3_600_000;

const retryAfterMs = (attempts: number) => Math.min(FIRST_RETRY_MS * 2 ** attempts, LAST_RETRY_MS);

/** Tries to send one mail. What fails for now is tried again: after 45 s, then half as often each time, up to hourly. */
@Injectable()
export class MailSender {
  constructor(
    private readonly log: MailLog,
    private readonly transport: MailTransport,
    @Inject(COMPOSERS) private readonly composers: Composers,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Processes(sendMail)
  async execute({ mail, attempts }: z.output<typeof sendMail.data>): Promise<void> {
    const nextAt = new Date(Date.now() + retryAfterMs(attempts));
    const claimed = await this.log.claim({ _id: mail, attempts }, nextAt);
    if (!claimed) return;
    const reason = await this.attempt(claimed);
    if (!reason) return;
    // Forgotten while it was being sent: its person was erased.
    if (!(await this.log.end(mail, reason, new Date()))) return this.transport.remove(mail);
    this.logger.info({ mail, kind: claimed.kind, reason }, 'mail ended');
  }

  /** Undefined: try again later. */
  private async attempt(mail: MailDocument) {
    const compose = this.composers[mail.kind];
    if (!compose) throw new Error(`nobody writes mails of the kind "${mail.kind}"`);
    const letter = await compose(mail);
    if ('notSent' in letter) return letter.notSent;
    if ('notNow' in letter) return undefined;
    const failure = await this.transport.deliver(mail._id, letter);
    if (!failure) return 'sent';
    this.logger.warn({ mail: mail._id, kind: mail.kind, attempts: mail.attempts, ...failure }, 'mail not sent');
    if (failure.permanent) return 'refused';
    return mail.createdAt.getTime() + GIVE_UP_AFTER_MS < Date.now() ? 'gave-up' : undefined;
  }
}
