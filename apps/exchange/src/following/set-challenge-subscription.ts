import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { setChallengeSubscription } from '#contracts/exchange';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { ChallengeRepository } from '../challenge/index.js';
import { FollowingRepository } from './following.repository.js';

/** Whether the caller's account is written to when somebody answers. */
@Injectable()
export class SetChallengeSubscription {
  constructor(
    private readonly challenges: ChallengeRepository,
    private readonly following: FollowingRepository,
  ) {}

  async execute(
    { challenge, subscribed }: InputOf<typeof setChallengeSubscription>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof setChallengeSubscription>> {
    const municipality = requireTenant();
    await this.challenges.getVisible(challenge, municipality);
    const { account } = caller ?? {};
    if (account === undefined) throw new DomainError('not-signed-in');
    await this.following.setSubscribed({ challenge, municipality, account }, subscribed);
    return { subscribed };
  }
}
