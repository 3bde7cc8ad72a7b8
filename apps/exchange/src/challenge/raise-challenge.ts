import { ChallengeId, DomainError, type InputOf, type OutputOf } from '#contracts';
import type { raiseChallenge } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { OwnName } from '../own-name/index.js';
import { decideText, isSame } from './challenge.domain.js';
import { challengeIdOf, ChallengeRepository } from './challenge.repository.js';

/** Writes a challenge down, once for its key: the same again answers what is there. */
@Injectable()
export class RaiseChallenge {
  constructor(
    private readonly challenges: ChallengeRepository,
    private readonly own: OwnName,
  ) {}

  async execute({ key, ...written }: InputOf<typeof raiseChallenge>): Promise<OutputOf<typeof raiseChallenge>> {
    const text = decideText(written);
    const name = await this.own.get();
    const now = new Date();
    const _id = challengeIdOf(name.municipality, key);
    const isNew = await this.challenges.insert({ ...text, ...name, _id, key, state: 'open', raisedAt: now }, now);
    const stored = await this.challenges.getOwn(_id);
    if (!isNew && !isSame(text, stored)) throw new DomainError('challenge-key-taken');
    return { challenge: ChallengeId.parse(_id), version: stored.version };
  }
}
