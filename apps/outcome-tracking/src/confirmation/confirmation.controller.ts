import type { AllowedCaller, InputOf } from '#contracts';
import {
  answerConfirmation,
  countMyConfirmations,
  findConfirmers,
  inspectConfirmation,
  requestUseConfirmation,
} from '#contracts/outcomes';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { AnswerConfirmation } from './answer-confirmation.js';
import { CountMyConfirmations } from './count-my-confirmations.js';
import { FindConfirmers } from './find-confirmers.js';
import { InspectConfirmation } from './inspect-confirmation.js';
import { RequestUseConfirmation } from './request-use-confirmation.js';

@Controller()
export class ConfirmationController {
  constructor(
    private readonly counting: CountMyConfirmations,
    private readonly finding: FindConfirmers,
    private readonly requesting: RequestUseConfirmation,
    private readonly inspecting: InspectConfirmation,
    private readonly answering: AnswerConfirmation,
  ) {}

  @Handles(countMyConfirmations)
  count(_: InputOf<typeof countMyConfirmations>, caller: AllowedCaller) {
    return this.counting.execute(caller);
  }

  @Handles(findConfirmers)
  find(input: InputOf<typeof findConfirmers>, caller?: AllowedCaller) {
    return this.finding.execute(input, caller);
  }

  @Handles(requestUseConfirmation)
  request(input: InputOf<typeof requestUseConfirmation>, caller?: AllowedCaller) {
    return this.requesting.execute(input, caller);
  }

  @Handles(inspectConfirmation)
  inspect(input: InputOf<typeof inspectConfirmation>) {
    return this.inspecting.execute(input);
  }

  @Handles(answerConfirmation)
  answer(input: InputOf<typeof answerConfirmation>) {
    return this.answering.execute(input);
  }
}
