import { Module } from '@nestjs/common';
import { ChallengeModule } from '../challenge/index.js';
import { MembersModule } from '../members/index.js';
import { OfficeModule } from '../office/index.js';
import { OwnNameModule } from '../own-name/index.js';
import { AnswerContactRequest } from './answer-contact-request.js';
import { ContactMails } from './contact-mails.js';
import { ContactRequestRepository } from './contact-request.repository.js';
import { ContactController } from './contact.controller.js';
import { ForgetContactRequests } from './forget-contact-requests.js';
import { ListContactRequests } from './list-contact-requests.js';
import { RequestContact } from './request-contact.js';
import { TellOfContact } from './tell-of-contact.js';
import { WithdrawContactRequest } from './withdraw-contact-request.js';

@Module({
  imports: [ChallengeModule, MembersModule, OfficeModule, OwnNameModule],
  controllers: [ContactController],
  providers: [
    ContactRequestRepository,
    RequestContact,
    AnswerContactRequest,
    WithdrawContactRequest,
    ListContactRequests,
    TellOfContact,
    ContactMails,
    ForgetContactRequests,
  ],
  exports: [ContactMails, ForgetContactRequests],
})
export class ContactModule {}
