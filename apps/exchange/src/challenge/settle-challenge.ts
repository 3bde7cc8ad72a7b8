import type { InputOf, OutputOf } from '#contracts';
import type { settleChallenge } from '#contracts/exchange';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { ChallengeRepository } from './challenge.repository.js';

/** Says that a challenge is solved, or open again. */
@Injectable()
export class SettleChallenge {
  constructor(private readonly challenges: ChallengeRepository) {}

  execute({ challenge, state }: InputOf<typeof settleChallenge>): Promise<OutputOf<typeof settleChallenge>> {
    return retryWhenChanged(async () => {
      const stored = await this.challenges.getOwn(challenge);
      if (stored.state === state) return { challenge, version: stored.version };
      await this.challenges.save(stored, { state }, new Date());
      return { challenge, version: stored.version + 1 };
    });
  }
}
