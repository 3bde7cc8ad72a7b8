import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { listChallengeAnswers } from '#contracts/exchange';
import { pageThatFits, placeOf } from '#persistence';
import { Injectable } from '@nestjs/common';
import { ChallengeRepository, viewerOf } from '../challenge/index.js';
import { readerOf } from '../practice/index.js';
import { AnswerViews } from './answer-views.js';
import { ChallengeAnswerRepository } from './challenge-answer.repository.js';

/** What was answered, for whoever sees the challenge. */
@Injectable()
export class ListChallengeAnswers {
  constructor(
    private readonly challenges: ChallengeRepository,
    private readonly answers: ChallengeAnswerRepository,
    private readonly views: AnswerViews,
  ) {}

  async execute(
    { challenge, limit, cursor }: InputOf<typeof listChallengeAnswers>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof listChallengeAnswers>> {
    const viewer = viewerOf(caller);
    await this.challenges.getVisible(challenge, viewer);
    const found = await this.answers.list(challenge, viewer, placeOf(cursor), limit + 1);
    return pageThatFits(found, limit, ({ at }) => at, await this.views.for(readerOf(caller), found));
  }
}
