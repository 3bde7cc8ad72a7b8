import { Module } from '@nestjs/common';
import { AnnouncementModule } from '../announcement/index.js';
import { NewsChoiceModule } from '../news-choice/index.js';
import { ForgetNews } from './forget-news.js';
import { MailAnnouncement } from './mail-announcement.js';
import { MailingReaders } from './mailing-readers.js';
import { MailingController } from './mailing.controller.js';
import { MailingRepository } from './mailing.repository.js';
import { NewsMails } from './news-mails.js';
import { PlanMailings } from './plan-mailings.js';
import { ReadMailings } from './read-mailings.js';

@Module({
  imports: [AnnouncementModule, NewsChoiceModule],
  controllers: [MailingController],
  providers: [MailingRepository, MailingReaders, MailAnnouncement, PlanMailings, NewsMails, ReadMailings, ForgetNews],
  exports: [MailingRepository, MailingReaders, NewsMails, ForgetNews],
})
export class MailingModule {}
