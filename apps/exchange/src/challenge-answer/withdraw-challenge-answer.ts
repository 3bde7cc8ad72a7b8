import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { withdrawChallengeAnswer } from '#contracts/exchange';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { ChallengeAnswerRepository } from './challenge-answer.repository.js';

/** Takes an answer of the municipality back, also once the challenge is shared no more; another's answers like one that is not there. */
@Injectable()
export class WithdrawChallengeAnswer {
  constructor(private readonly answers: ChallengeAnswerRepository) {}

  async execute({
    challenge,
    answer,
  }: InputOf<typeof withdrawChallengeAnswer>): Promise<OutputOf<typeof withdrawChallengeAnswer>> {
    const municipality = requireTenant();
    const found = await this.answers.find(answer);
    if (found?.municipality !== municipality || found.challenge !== challenge)
      throw new DomainError('answer-not-found');
    return { outcome: (await this.answers.withdraw(answer, new Date())) ? 'withdrawn' : 'unchanged' };
  }
}
