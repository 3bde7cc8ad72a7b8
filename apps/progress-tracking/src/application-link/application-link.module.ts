import { Module } from '@nestjs/common';
import { ApplicationModule } from '../application/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { ProgressModule } from '../progress/index.js';
import { AnswerSeatOffer } from './answer-seat-offer.js';
import { ApplicationLinkController } from './application-link.controller.js';
import { ApplicationMails } from './application-mails.js';
import { ConfirmApplication } from './confirm-application.js';
import { InspectApplication } from './inspect-application.js';
import { LinkedApplications } from './linked-applications.js';
import { WithdrawApplication } from './withdraw-application.js';

@Module({
  imports: [ApplicationModule, ProgrammeModule, ProgressModule],
  controllers: [ApplicationLinkController],
  providers: [
    LinkedApplications,
    InspectApplication,
    ConfirmApplication,
    WithdrawApplication,
    AnswerSeatOffer,
    ApplicationMails,
  ],
  exports: [ApplicationMails],
})
export class ApplicationLinkModule {}
