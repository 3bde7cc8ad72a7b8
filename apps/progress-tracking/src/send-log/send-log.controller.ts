import type { InputOf } from '#contracts';
import { listMails } from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ListMails } from './list-mails.js';

@Controller()
export class SendLogController {
  constructor(private readonly listing: ListMails) {}

  @Handles(listMails)
  list(input: InputOf<typeof listMails>) {
    return this.listing.execute(input);
  }
}
