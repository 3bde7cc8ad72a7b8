import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment/index.js';
import { NamingModule } from '../naming/index.js';
import { OutcomeModule } from '../outcome/index.js';
import { AnswerConfirmation } from './answer-confirmation.js';
import { ConfirmationController } from './confirmation.controller.js';
import { ConfirmationMails } from './confirmation-mails.js';
import { ConfirmationRepository } from './confirmation.repository.js';
import { Confirmers } from './confirmers.js';
import { CountMyConfirmations } from './count-my-confirmations.js';
import { FindConfirmers } from './find-confirmers.js';
import { InspectConfirmation } from './inspect-confirmation.js';
import { OpenedLinks } from './opened-links.js';
import { OwedMails } from './owed-mails.js';
import { RequestUseConfirmation } from './request-use-confirmation.js';

@Module({
  imports: [EnrolmentModule, OutcomeModule, NamingModule],
  controllers: [ConfirmationController],
  providers: [
    ConfirmationRepository,
    Confirmers,
    OpenedLinks,
    OwedMails,
    CountMyConfirmations,
    FindConfirmers,
    RequestUseConfirmation,
    InspectConfirmation,
    AnswerConfirmation,
    ConfirmationMails,
  ],
  exports: [ConfirmationRepository, ConfirmationMails],
})
export class ConfirmationModule {}
