import type { InputOf } from '#contracts';
import { answerSeatOffer, confirmApplication, inspectApplication, withdrawApplication } from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { AnswerSeatOffer } from './answer-seat-offer.js';
import { ConfirmApplication } from './confirm-application.js';
import { InspectApplication } from './inspect-application.js';
import { WithdrawApplication } from './withdraw-application.js';

@Controller()
export class ApplicationLinkController {
  constructor(
    private readonly inspecting: InspectApplication,
    private readonly confirming: ConfirmApplication,
    private readonly withdrawing: WithdrawApplication,
    private readonly answering: AnswerSeatOffer,
  ) {}

  @Handles(inspectApplication)
  inspect(input: InputOf<typeof inspectApplication>) {
    return this.inspecting.execute(input);
  }

  @Handles(confirmApplication)
  confirm(input: InputOf<typeof confirmApplication>) {
    return this.confirming.execute(input);
  }

  @Handles(withdrawApplication)
  withdraw(input: InputOf<typeof withdrawApplication>) {
    return this.withdrawing.execute(input);
  }

  @Handles(answerSeatOffer)
  answer(input: InputOf<typeof answerSeatOffer>) {
    return this.answering.execute(input);
  }
}
