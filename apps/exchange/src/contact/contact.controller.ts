import type { AllowedCaller, InputOf } from '#contracts';
import { answerContactRequest, listContactRequests, requestContact, withdrawContactRequest } from '#contracts/exchange';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { AnswerContactRequest } from './answer-contact-request.js';
import { ListContactRequests } from './list-contact-requests.js';
import { RequestContact } from './request-contact.js';
import { WithdrawContactRequest } from './withdraw-contact-request.js';

@Controller()
export class ContactController {
  constructor(
    private readonly asking: RequestContact,
    private readonly answering: AnswerContactRequest,
    private readonly withdrawing: WithdrawContactRequest,
    private readonly listing: ListContactRequests,
  ) {}

  @Handles(requestContact)
  ask(input: InputOf<typeof requestContact>, caller?: AllowedCaller) {
    return this.asking.execute(input, caller);
  }

  @Handles(answerContactRequest)
  answer(input: InputOf<typeof answerContactRequest>, caller?: AllowedCaller) {
    return this.answering.execute(input, caller);
  }

  @Handles(withdrawContactRequest)
  withdraw(input: InputOf<typeof withdrawContactRequest>) {
    return this.withdrawing.execute(input);
  }

  @Handles(listContactRequests)
  list(input: InputOf<typeof listContactRequests>, caller?: AllowedCaller) {
    return this.listing.execute(input, caller);
  }
}
