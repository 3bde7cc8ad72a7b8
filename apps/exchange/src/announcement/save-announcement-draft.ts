import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { saveAnnouncementDraft } from '#contracts/exchange';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { withDraft } from './announcement.domain.js';
import { AnnouncementRepository } from './announcement.repository.js';

/** Saves what is written for the next version over the version that was read; the same again changes nothing. */
@Injectable()
export class SaveAnnouncementDraft {
  constructor(private readonly announcements: AnnouncementRepository) {}

  execute({
    announcement,
    version,
    ...text
  }: InputOf<typeof saveAnnouncementDraft>): Promise<OutputOf<typeof saveAnnouncementDraft>> {
    return retryWhenChanged(async () => {
      const stored = await this.announcements.get(announcement);
      const next = withDraft(stored, text);
      if (next === stored) return { announcement, version: stored.version };
      if (stored.version !== version) throw new DomainError('version-outdated');
      return { announcement, version: await this.announcements.save(stored, next, new Date()) };
    });
  }
}
