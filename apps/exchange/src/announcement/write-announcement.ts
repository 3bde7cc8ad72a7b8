import { AnnouncementId, DomainError, type InputOf, type OutputOf } from '#contracts';
import type { writeAnnouncement } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { begun, isSameText } from './announcement.domain.js';
import { announcementIdOf, AnnouncementRepository } from './announcement.repository.js';

/** Begins an announcement, once for its key: the same again answers what is there. */
@Injectable()
export class WriteAnnouncement {
  constructor(private readonly announcements: AnnouncementRepository) {}

  async execute({ key, ...text }: InputOf<typeof writeAnnouncement>): Promise<OutputOf<typeof writeAnnouncement>> {
    const now = new Date();
    const _id = announcementIdOf(key);
    const isNew = await this.announcements.insert({ ...begun(text), _id, listedAt: now }, now);
    const { version, draft, editions } = await this.announcements.get(_id);
    const first = editions[0]?.text ?? draft;
    if (!isNew && !(first && isSameText(first, text))) throw new DomainError('announcement-key-taken');
    return { announcement: AnnouncementId.parse(_id), version };
  }
}
