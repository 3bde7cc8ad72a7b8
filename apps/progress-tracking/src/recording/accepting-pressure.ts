import { DomainError } from '#contracts';
import { acrossTenants } from '#persistence';
import { Injectable } from '@nestjs/common';
import { LearningLogRepository } from '../learning-log/index.js';

/** Older pending events than this mean that folding has fallen behind. */
const BEHIND_MS = 60_000;
const LOOK_EVERY_MS = 1000;

/** Refuses new events while folding is too far behind, so that the reports' lag is bounded (architecture.md §3.4). */
@Injectable()
export class AcceptingPressure {
  private lookedAt = 0;
  private oldest: Promise<Date | null> = Promise.resolve(null);

  constructor(private readonly log: LearningLogRepository) {}

  /** @throws DomainError `busy`, with the seconds to wait. */
  async check(now: Date): Promise<void> {
    if (now.getTime() - this.lookedAt >= LOOK_EVERY_MS) {
      this.lookedAt = now.getTime();
      this.oldest = acrossTenants('how far folding is behind', () => this.log.oldestPending());
    }
    const oldest = await this.oldest;
    if (oldest && now.getTime() - oldest.getTime() > BEHIND_MS) throw new DomainError('busy', { retryAfterSeconds: 5 });
  }
}
