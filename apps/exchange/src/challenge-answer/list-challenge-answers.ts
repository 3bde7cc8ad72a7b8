import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { listChallengeAnswers } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { ChallengeRepository, viewerOf } from '../challenge/index.js';
import { pageThatFits } from '../page-that-fits.js';
import { placeOf } from '../place.domain.js';
import { answerView } from './answer-view.js';
import { ChallengeAnswerRepository } from './challenge-answer.repository.js';

/** What was answered, for whoever sees the challenge. */
@Injectable()
export class ListChallengeAnswers {
  constructor(
    private readonly challenges: ChallengeRepository,
    private readonly answers: ChallengeAnswerRepository,
  ) {}

  async execute(
    { challenge, limit, cursor }: InputOf<typeof listChallengeAnswers>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof listChallengeAnswers>> {
    await this.challenges.getVisible(challenge, viewerOf(caller));
    return pageThatFits(await this.answers.list(challenge, placeOf(cursor), limit + 1), limit, answerView);
  }
}
