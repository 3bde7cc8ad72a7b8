import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { answerChallenge } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { ChallengeRepository } from '../challenge/index.js';
import { OwnName } from '../own-name/index.js';
import { answerView } from './answer-view.js';
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
  ) {}

  async execute({ challenge, key, text }: InputOf<typeof answerChallenge>): Promise<OutputOf<typeof answerChallenge>> {
    const name = await this.own.get();
    await this.challenges.getVisible(challenge, name.municipality);
    const _id = answerIdOf(challenge, name.municipality, key);
    const kept = await this.answers.keep({ _id, challenge, ...name, text, at: new Date(), untold: true });
    if (kept.text !== text || kept.withdrawnAt) throw new DomainError('answer-key-taken');
    if (kept.untold) await this.telling.execute(kept);
    return answerView(kept);
  }
}
