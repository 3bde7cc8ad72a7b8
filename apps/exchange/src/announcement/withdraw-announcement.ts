import type { InputOf, OutputOf } from '#contracts';
import type { withdrawAnnouncement } from '#contracts/exchange';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { withWithdrawal } from './announcement.domain.js';
import { AnnouncementRepository } from './announcement.repository.js';

/** Withdraws what is published; that it was there, and why it is not any more, stays listed. */
@Injectable()
export class WithdrawAnnouncement {
  constructor(private readonly announcements: AnnouncementRepository) {}

  execute({
    announcement,
    reason,
  }: InputOf<typeof withdrawAnnouncement>): Promise<OutputOf<typeof withdrawAnnouncement>> {
    return retryWhenChanged(async () => {
      const stored = await this.announcements.get(announcement);
      const now = new Date();
      const next = withWithdrawal(stored, reason, now);
      if (next === stored) return { announcement, version: stored.version };
      return { announcement, version: await this.announcements.save(stored, next, now) };
    });
  }
}
