import type { InputOf } from '#contracts';
import { getMailing, listMailedOfficials, listMailings, mailAnnouncement } from '#contracts/exchange';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { MailAnnouncement } from './mail-announcement.js';
import { ReadMailings } from './read-mailings.js';

@Controller()
export class MailingController {
  constructor(
    private readonly mailing: MailAnnouncement,
    private readonly reading: ReadMailings,
  ) {}

  @Handles(mailAnnouncement)
  mail(input: InputOf<typeof mailAnnouncement>) {
    return this.mailing.execute(input);
  }

  @Handles(listMailings)
  list(input: InputOf<typeof listMailings>) {
    return this.reading.list(input);
  }

  @Handles(getMailing)
  get(input: InputOf<typeof getMailing>) {
    return this.reading.get(input);
  }

  @Handles(listMailedOfficials)
  officials(input: InputOf<typeof listMailedOfficials>) {
    return this.reading.officials(input);
  }
}
