import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment/index.js';
import { SessionModule } from '../session/index.js';
import { ForgetSessionMails } from './forget-session-mails.js';
import { PostSessionNews } from './post-session-news.js';
import { SessionMails } from './session-mails.js';

@Module({
  imports: [EnrolmentModule, SessionModule],
  providers: [PostSessionNews, SessionMails, ForgetSessionMails],
  exports: [SessionMails, ForgetSessionMails],
})
export class SessionNewsModule {}
