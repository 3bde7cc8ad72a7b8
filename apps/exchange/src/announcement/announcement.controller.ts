import type { InputOf } from '#contracts';
import {
  publishAnnouncement,
  saveAnnouncementDraft,
  withdrawAnnouncement,
  writeAnnouncement,
} from '#contracts/exchange';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { PublishAnnouncement } from './publish-announcement.js';
import { SaveAnnouncementDraft } from './save-announcement-draft.js';
import { WithdrawAnnouncement } from './withdraw-announcement.js';
import { WriteAnnouncement } from './write-announcement.js';

@Controller()
export class AnnouncementController {
  constructor(
    private readonly writing: WriteAnnouncement,
    private readonly saving: SaveAnnouncementDraft,
    private readonly publishing: PublishAnnouncement,
    private readonly withdrawing: WithdrawAnnouncement,
  ) {}

  @Handles(writeAnnouncement)
  write(input: InputOf<typeof writeAnnouncement>) {
    return this.writing.execute(input);
  }

  @Handles(saveAnnouncementDraft)
  save(input: InputOf<typeof saveAnnouncementDraft>) {
    return this.saving.execute(input);
  }

  @Handles(publishAnnouncement)
  publish(input: InputOf<typeof publishAnnouncement>) {
    return this.publishing.execute(input);
  }

  @Handles(withdrawAnnouncement)
  withdraw(input: InputOf<typeof withdrawAnnouncement>) {
    return this.withdrawing.execute(input);
  }
}
