import { LOGGER } from '#messaging';
import { Jobs, Sweeps } from '#jobs';
import type { Logger } from '#observability';
import { Inject, Injectable } from '@nestjs/common';
import { MailLog, type DueMail } from './mail-log.js';
import type { MailKey } from './mail.schema.js';
import { sendMail } from './send-mail.job.js';

const SWEPT = 500;

/** Where a service posts its mails. */
@Injectable()
export class Mails {
  constructor(
    private readonly log: MailLog,
    private readonly jobs: Jobs,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * Has a mail sent, once for its kind, subject and period however often it is asked for. Resolved, it is on disk that
   * the mail is due: it goes out when the mail server takes it, also after a crash.
   */
  async post(key: MailKey, municipality: string | null): Promise<void> {
    await this.queue(await this.log.keep(key, municipality, new Date()));
  }

  @Sweeps({ name: 'due-mails', everyMs: 5000 })
  async sweep(): Promise<void> {
    for (const due of await this.log.findDue(new Date(), SWEPT)) await this.queue(due);
  }

  /** Never throws: when Redis is away, the sweep does it later. */
  private async queue({ _id, attempts }: DueMail): Promise<void> {
    try {
      await this.jobs.enqueueOnce(sendMail, `${_id}-${attempts}`, { mail: _id, attempts });
    } catch (error) {
      this.logger.warn({ err: error, mail: _id }, 'mail not queued yet');
    }
  }
}
