import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { listRaisedChallenges } from '#contracts/exchange';
import { pageThatFits, placeOf } from '#persistence';
import { Injectable } from '@nestjs/common';
import { ChallengeRepository, viewerOf } from '../challenge/index.js';
import { FollowingRepository } from '../following/index.js';
import { listedView } from './challenge-view.js';

/** What the caller may see of challenges, the newest first. */
@Injectable()
export class ListRaisedChallenges {
  constructor(
    private readonly challenges: ChallengeRepository,
    private readonly following: FollowingRepository,
  ) {}

  async execute(
    { limit, cursor, ...sought }: InputOf<typeof listRaisedChallenges>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof listRaisedChallenges>> {
    const viewer = viewerOf(caller);
    const found = await this.challenges.list(viewer, sought, placeOf(cursor), limit + 1);
    const sameOf = await this.following.same.of(
      found.slice(0, limit).map(({ _id }) => _id),
      viewer,
    );
    return pageThatFits(
      found,
      limit,
      ({ raisedAt }) => raisedAt,
      (one) => listedView(one, sameOf(one._id).count),
    );
  }
}
