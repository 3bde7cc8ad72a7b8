import { Module } from '@nestjs/common';
import { AnnouncementModule } from '../announcement/index.js';
import { ChallengeModule } from '../challenge/index.js';
import { MailingModule } from '../mailing/index.js';
import { MeetingModule } from '../meeting/index.js';
import { PracticeModule } from '../practice/index.js';
import { CollectNews } from './collect-news.js';
import { NewsletterController } from './newsletter.controller.js';
import { PreviewNewsletter } from './preview-newsletter.js';
import { SendNewsletter } from './send-newsletter.js';

@Module({
  imports: [MailingModule, AnnouncementModule, ChallengeModule, PracticeModule, MeetingModule],
  controllers: [NewsletterController],
  providers: [CollectNews, PreviewNewsletter, SendNewsletter],
})
export class NewsletterModule {}
