import { challengeAnswered, type Composer } from '#mail';
import { Injectable } from '@nestjs/common';
import { ChallengeRepository } from '../challenge/index.js';
import { FollowingRepository } from '../following/index.js';
import { Office } from '../office/index.js';
import { ChallengeAnswerRepository } from './challenge-answer.repository.js';

const nothing = { notSent: 'no-longer-needed' } as const;

/** Writes that a challenge was answered: the mail's subject is the subscription, its period the answer. */
@Injectable()
export class AnswerMails {
  constructor(
    private readonly challenges: ChallengeRepository,
    private readonly answers: ChallengeAnswerRepository,
    private readonly following: FollowingRepository,
    private readonly office: Office,
  ) {}

  composers(): Record<'challenge-answered', Composer> {
    return {
      'challenge-answered': async ({ subject, period }) => {
        const subscription = await this.following.find(subject);
        if (!subscription) return nothing;
        const { municipality } = subscription;
        // Each may have been hidden since, or taken back.
        const [challenge, answer] = await Promise.all([
          this.challenges.findVisible(subscription.challenge, municipality),
          this.answers.findSeen(period, municipality),
        ]);
        if (!challenge || !answer) return nothing;
        const texts = challengeAnswered({ title: challenge.title, by: answer.municipalityName });
        const path = `/exchange/challenges/${challenge._id}?municipality=${municipality}`;
        return this.office.letterTo(subscription, { texts, path });
      },
    };
  }
}
