import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { reviseChallenge } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { OwnName } from '../own-name/index.js';
import { decideText, isSame } from './challenge.domain.js';
import { ChallengeRepository } from './challenge.repository.js';

/** Saves a challenge over the version that was read; the same again changes nothing. */
@Injectable()
export class ReviseChallenge {
  constructor(
    private readonly challenges: ChallengeRepository,
    private readonly own: OwnName,
  ) {}

  async execute({
    challenge,
    version,
    ...written
  }: InputOf<typeof reviseChallenge>): Promise<OutputOf<typeof reviseChallenge>> {
    const text = decideText(written);
    const stored = await this.challenges.getOwn(challenge);
    if (isSame(text, stored)) return { challenge, version: stored.version };
    if (stored.version !== version) throw new DomainError('version-outdated');
    const { municipalityName } = await this.own.get();
    await this.challenges.save(stored, { ...text, municipalityName }, new Date());
    return { challenge, version: version + 1 };
  }
}
