import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { answerChallenge } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { ChallengeRepository } from '../challenge/index.js';
import { OwnName } from '../own-name/index.js';
import { PracticeRepository } from '../practice/index.js';
import { AnswerViews } from './answer-views.js';
import { answerIdOf, ChallengeAnswerRepository } from './challenge-answer.repository.js';
import { TellSubscribers } from './tell-subscribers.js';

/** Keeps an answer, once for its key, and has those told of it who subscribed. */
@Injectable()
export class AnswerChallenge {
  constructor(
    private readonly challenges: ChallengeRepository,
    private readonly answers: ChallengeAnswerRepository,
    private readonly own: OwnName,
    private readonly telling: TellSubscribers,
    private readonly practices: PracticeRepository,
    private readonly views: AnswerViews,
  ) {}

  async execute({
    challenge,
    key,
    text,
    practice,
  }: InputOf<typeof answerChallenge>): Promise<OutputOf<typeof answerChallenge>> {
    const name = await this.own.get();
    await this.challenges.getVisible(challenge, name.municipality);
    if (practice) await this.practices.getStanding(practice, name);
    const _id = answerIdOf(challenge, name.municipality, key);
    const kept = await this.answers.keep({
      _id,
      challenge,
      ...name,
      text,
      ...(practice && { practice }),
      at: new Date(),
      untold: true,
    });
    if (kept.text !== text || kept.practice !== practice || kept.withdrawnAt) throw new DomainError('answer-key-taken');
    if (kept.untold) await this.telling.execute(kept);
    return (await this.views.for(name, [kept]))(kept);
  }
}
