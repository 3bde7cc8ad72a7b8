import type { AllowedCaller, InputOf } from '#contracts';
import { answerChallenge, listChallengeAnswers, withdrawChallengeAnswer } from '#contracts/exchange';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { AnswerChallenge } from './answer-challenge.js';
import { ListChallengeAnswers } from './list-challenge-answers.js';
import { WithdrawChallengeAnswer } from './withdraw-challenge-answer.js';

@Controller()
export class ChallengeAnswerController {
  constructor(
    private readonly answering: AnswerChallenge,
    private readonly withdrawing: WithdrawChallengeAnswer,
    private readonly listing: ListChallengeAnswers,
  ) {}

  @Handles(answerChallenge)
  answer(input: InputOf<typeof answerChallenge>) {
    return this.answering.execute(input);
  }

  @Handles(withdrawChallengeAnswer)
  withdraw(input: InputOf<typeof withdrawChallengeAnswer>) {
    return this.withdrawing.execute(input);
  }

  @Handles(listChallengeAnswers)
  list(input: InputOf<typeof listChallengeAnswers>, caller?: AllowedCaller) {
    return this.listing.execute(input, caller);
  }
}
