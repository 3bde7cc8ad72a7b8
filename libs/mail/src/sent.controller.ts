import type { InputOf } from '#contracts';
import { countStuckMails, listSentMails } from '#contracts/mails';
import { Handles } from '#messaging';
import { requireTenant } from '#persistence';
import { Controller } from '@nestjs/common';
import { ListSent } from './list-sent.js';
import { MailLog } from './mail-log.js';

@Controller()
export class SentController {
  constructor(
    private readonly listing: ListSent,
    private readonly log: MailLog,
  ) {}

  @Handles(listSentMails)
  list(input: InputOf<typeof listSentMails>) {
    return this.listing.execute(input);
  }

  @Handles(countStuckMails)
  async count({ before }: InputOf<typeof countStuckMails>) {
    return { stuck: await this.log.countStuck(requireTenant(), new Date(before)) };
  }
}
