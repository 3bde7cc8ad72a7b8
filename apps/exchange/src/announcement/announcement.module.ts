import { Module } from '@nestjs/common';
import { AnnouncementController } from './announcement.controller.js';
import { AnnouncementRepository } from './announcement.repository.js';
import { PublishAnnouncement } from './publish-announcement.js';
import { SaveAnnouncementDraft } from './save-announcement-draft.js';
import { WithdrawAnnouncement } from './withdraw-announcement.js';
import { WriteAnnouncement } from './write-announcement.js';

@Module({
  controllers: [AnnouncementController],
  providers: [
    AnnouncementRepository,
    WriteAnnouncement,
    SaveAnnouncementDraft,
    PublishAnnouncement,
    WithdrawAnnouncement,
  ],
  exports: [AnnouncementRepository],
})
export class AnnouncementModule {}
