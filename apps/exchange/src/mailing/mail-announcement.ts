import { dayInJapan, DomainError, type InputOf, type OutputOf } from '#contracts';
import type { mailAnnouncement } from '#contracts/exchange';
import { announced, textOf } from '#mail';
import { Injectable } from '@nestjs/common';
import { AnnouncementRepository, isVisibleTo } from '../announcement/index.js';
import { MailingReaders } from './mailing-readers.js';
import { announcementMailingId, MailingRepository } from './mailing.repository.js';

/** Marks the newest version of an announcement to go out by mail, once; or only says what would go out. */
@Injectable()
export class MailAnnouncement {
  constructor(
    private readonly announcements: AnnouncementRepository,
    private readonly mailings: MailingRepository,
    private readonly readers: MailingReaders,
  ) {}

  async execute({
    announcement,
    dryRun,
    edition: readEdition,
  }: InputOf<typeof mailAnnouncement>): Promise<OutputOf<typeof mailAnnouncement>> {
    const stored = await this.announcements.get(announcement);
    if (stored.withdrawn) throw new DomainError('announcement-withdrawn');
    const edition = stored.editions.at(-1);
    if (!edition) throw new DomainError('announcement-not-published');
    if (!isVisibleTo(stored, { roles: stored.shown.roles }, dayInJapan(new Date())))
      throw new DomainError('announcement-past');
    if (!dryRun && readEdition !== edition.number) throw new DomainError('version-outdated');
    const _id = announcementMailingId(announcement, edition.number);
    const { title, roles, themes } = edition.text;
    const aim = { kind: 'announcement', roles, themes } as const;
    const before = await this.mailings.find(_id);
    // Before it is kept: what cannot be counted is not sent by an answer that never comes.
    const outcomes = await this.readers.count(aim);
    if (!dryRun && !before) {
      const nothing = { issue: null, until: null, hash: null, texts: null };
      await this.mailings.keep({ _id, ...aim, announcement, title, ...nothing, at: new Date(), unplanned: true });
    }
    const preview = textOf(announced(edition.text).ja);
    return { ...preview, edition: edition.number, outcomes, isSent: !dryRun || before !== null };
  }
}
