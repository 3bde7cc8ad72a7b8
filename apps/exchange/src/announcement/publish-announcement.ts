import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { publishAnnouncement } from '#contracts/exchange';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { withEdition } from './announcement.domain.js';
import { AnnouncementRepository } from './announcement.repository.js';

/** Publishes the draft that was read, once, also when it is asked again. */
@Injectable()
export class PublishAnnouncement {
  constructor(private readonly announcements: AnnouncementRepository) {}

  execute({
    announcement,
    version,
    correction,
  }: InputOf<typeof publishAnnouncement>): Promise<OutputOf<typeof publishAnnouncement>> {
    return retryWhenChanged(async () => {
      const stored = await this.announcements.get(announcement);
      // Asked again after a lost answer: nothing was written since.
      if (stored.version === version + 1 && stored.edition > 0 && !stored.draft && !stored.withdrawn)
        return { announcement, version: stored.version };
      if (stored.version !== version) throw new DomainError('version-outdated');
      const now = new Date();
      const next = { ...withEdition(stored, correction, now), listedAt: now };
      return { announcement, version: await this.announcements.save(stored, next, now) };
    });
  }
}
