import type { AllowedCaller, InputOf } from '#contracts';
import {
  awardQuote,
  enterQuote,
  evaluateQuote,
  getQuotes,
  setAwardCriteria,
  withdrawQuote,
} from '#contracts/procurement';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { AwardQuote } from './award-quote.js';
import { EnterQuote } from './enter-quote.js';
import { EvaluateQuote } from './evaluate-quote.js';
import { GetQuotes } from './get-quotes.js';
import { SetAwardCriteria } from './set-award-criteria.js';
import { WithdrawQuote } from './withdraw-quote.js';

@Controller()
export class TenderController {
  constructor(
    private readonly weighing: SetAwardCriteria,
    private readonly entering: EnterQuote,
    private readonly withdrawing: WithdrawQuote,
    private readonly evaluating: EvaluateQuote,
    private readonly awarding: AwardQuote,
    private readonly getting: GetQuotes,
  ) {}

  @Handles(setAwardCriteria)
  weigh(input: InputOf<typeof setAwardCriteria>, caller?: AllowedCaller) {
    return this.weighing.execute(input, caller);
  }

  @Handles(enterQuote)
  enter(input: InputOf<typeof enterQuote>, caller?: AllowedCaller) {
    return this.entering.execute(input, caller);
  }

  @Handles(withdrawQuote)
  withdraw(input: InputOf<typeof withdrawQuote>, caller?: AllowedCaller) {
    return this.withdrawing.execute(input, caller);
  }

  @Handles(evaluateQuote)
  evaluate(input: InputOf<typeof evaluateQuote>, caller?: AllowedCaller) {
    return this.evaluating.execute(input, caller);
  }

  @Handles(awardQuote)
  award(input: InputOf<typeof awardQuote>, caller?: AllowedCaller) {
    return this.awarding.execute(input, caller);
  }

  @Handles(getQuotes)
  get(input: InputOf<typeof getQuotes>, caller?: AllowedCaller) {
    return this.getting.execute(input, caller);
  }
}
