import { dayInJapan, DomainError, type InputOf } from '#contracts';
import type { previewNewsletter } from '#contracts/exchange';
import { newsletter } from '#mail';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { AnnouncementRepository, isVisibleTo } from '../announcement/index.js';
import { ChallengeRepository } from '../challenge/index.js';
import { MailingRepository } from '../mailing/index.js';
import { MeetingRepository } from '../meeting/index.js';
import { PracticeRepository } from '../practice/index.js';

const LOOKED_AT = 200;
const NAMED = 20;

/** Puts the next newsletter together: what all whom it is for may read, and is new since the last one. */
@Injectable()
export class CollectNews {
  constructor(
    private readonly mailings: MailingRepository,
    private readonly announcements: AnnouncementRepository,
    private readonly practices: PracticeRepository,
    private readonly challenges: ChallengeRepository,
    private readonly meetings: MeetingRepository,
  ) {}

  /** As it is at that moment. @throws DomainError `newsletter-empty` */
  async execute({ roles, intro }: InputOf<typeof previewNewsletter>, until: Date) {
    const last = await this.mailings.lastNewsletter();
    const since = last?.until ?? null;
    const issue = (last?.issue ?? 0) + 1;
    const isNew = (at: Date | undefined) => at !== undefined && at <= until && (since === null || at > since);
    const [announcements, practices, challenges, meetings] = await Promise.all([
      this.announcements.list('secretariat', undefined, null, LOOKED_AT),
      this.practices.list('secretariat', {}, null, LOOKED_AT),
      this.challenges.countRaised({ since, until }),
      this.meetings.list(null, { when: 'to-come', kind: undefined, now: until }, null, LOOKED_AT),
    ]);
    const today = dayInJapan(until);
    const news = {
      // Nothing that one of its readers may not read.
      announcements: announcements.filter(
        (one) =>
          isNew(one.editions.at(-1)?.publishedAt) &&
          !one.withdrawn &&
          roles.every((role) => isVisibleTo(one, { roles: [role] }, today)),
      ),
      practices: practices.filter((one) => isNew(one.editions.at(-1)?.publishedAt) && !one.withdrawn && !one.hidden),
      meetings: meetings.filter(({ invited, calledOff }) => invited === null && !calledOff),
      challenges,
    };
    const isEmpty = news.announcements.length + news.practices.length + news.meetings.length + news.challenges === 0;
    if (isEmpty && intro.trim() === '') throw new DomainError('newsletter-empty');
    const texts = newsletter({
      issue,
      intro,
      named: NAMED,
      announcements: news.announcements.map(({ shown }) => shown.title),
      practices: news.practices.map(({ shown, municipalityName }) => `${shown.title}（${municipalityName}）`),
      meetings: news.meetings.map(({ title, startsAt }) => `${dayInJapan(startsAt)}　${title}`),
      challenges: news.challenges,
    });
    const hash = createHash('sha256')
      .update(JSON.stringify([issue, until, roles, texts]))
      .digest('hex');
    return { issue, since, texts, hash };
  }
}
