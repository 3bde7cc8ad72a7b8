import { Sweeps } from '#jobs';
import { Mails } from '#mail';
import { Injectable } from '@nestjs/common';
import { FollowingRepository } from '../following/index.js';
import { ChallengeAnswerRepository } from './challenge-answer.repository.js';
import type { ChallengeAnswerDocument } from './challenge-answer.schema.js';

const SWEPT = 100;
const AT_ONCE = 200;

/** Has everybody written to who wants to know of an answer, but in the municipality that gave it. */
@Injectable()
export class TellSubscribers {
  constructor(
    private readonly answers: ChallengeAnswerRepository,
    private readonly following: FollowingRepository,
    private readonly mails: Mails,
  ) {}

  /** Each once, however often it is asked for: the mark goes when all are due. */
  async execute({ _id, challenge, municipality }: ChallengeAnswerDocument): Promise<void> {
    for (let after = ''; ;) {
      const subscriptions = await this.following.listSubscriptions(challenge, after, AT_ONCE);
      for (const one of subscriptions.filter((each) => each.municipality !== municipality))
        await this.mails.post({ kind: 'challenge-answered', subject: one._id, period: _id }, one.municipality);
      const last = subscriptions.at(-1);
      if (!last || subscriptions.length < AT_ONCE) break;
      after = last._id;
    }
    await this.answers.unmark(_id);
  }

  @Sweeps({ name: 'untold-answers', everyMs: 15_000 })
  async sweep(): Promise<void> {
    for (const answer of await this.answers.listUntold(SWEPT)) await this.execute(answer);
  }
}
