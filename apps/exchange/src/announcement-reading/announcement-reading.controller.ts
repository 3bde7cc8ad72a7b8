import type { AllowedCaller, InputOf } from '#contracts';
import {
  getAnnouncement,
  getAnnouncementDraft,
  listAnnouncements,
  showAnnouncement,
  showAnnouncements,
} from '#contracts/exchange';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetAnnouncement } from './get-announcement.js';
import { ListAnnouncements } from './list-announcements.js';

@Controller()
export class AnnouncementReadingController {
  constructor(
    private readonly getting: GetAnnouncement,
    private readonly listing: ListAnnouncements,
  ) {}

  @Handles(getAnnouncement)
  get(input: InputOf<typeof getAnnouncement>, caller?: AllowedCaller) {
    return this.getting.execute(input, caller);
  }

  @Handles(getAnnouncementDraft)
  getDraft(input: InputOf<typeof getAnnouncementDraft>) {
    return this.getting.draft(input);
  }

  @Handles(listAnnouncements)
  list(input: InputOf<typeof listAnnouncements>, caller?: AllowedCaller) {
    return this.listing.execute(input, caller);
  }

  @Handles(showAnnouncement)
  show(input: InputOf<typeof showAnnouncement>) {
    return this.getting.show(input);
  }

  @Handles(showAnnouncements)
  showList(input: InputOf<typeof showAnnouncements>) {
    return this.listing.show(input);
  }
}
