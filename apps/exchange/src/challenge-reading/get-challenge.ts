import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { getChallenge } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { ChallengeRepository, viewerOf } from '../challenge/index.js';
import { FollowingRepository } from '../following/index.js';
import { listedView } from './challenge-view.js';

/** A challenge that the caller may see. */
@Injectable()
export class GetChallenge {
  constructor(
    private readonly challenges: ChallengeRepository,
    private readonly following: FollowingRepository,
  ) {}

  async execute(
    { challenge }: InputOf<typeof getChallenge>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof getChallenge>> {
    const viewer = viewerOf(caller);
    const found = await this.challenges.getVisible(challenge, viewer);
    const same = (await this.following.same.of([challenge], viewer))(challenge);
    const { account } = caller ?? {};
    const subscribed =
      viewer !== null &&
      account !== undefined &&
      (await this.following.isSubscribed({ challenge, municipality: viewer, account }));
    return {
      ...listedView(found, same.count),
      tried: found.tried,
      version: found.version,
      sameHere: same.here,
      subscribed,
    };
  }
}
