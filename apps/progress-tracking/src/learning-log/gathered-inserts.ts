import { DomainError } from '#contracts';
import { LOGGER } from '#messaging';
import { crashPoint, type Logger } from '#observability';
import { acrossTenants, Gathering, requireTenant } from '#persistence';
import { Inject, Injectable } from '@nestjs/common';

import { LearningLogRepository } from './learning-log.repository.js';
import type { LoggedEventDocument } from './learning-log.schema.js';
import { PendingSignal } from './pending-signal.js';

export type InsertAnswer = 'inserted' | 'duplicate' | 'reused';

/** Stores the events of concurrent calls together; each is answered on its own. */
@Injectable()
export class GatheredInserts {
  private readonly gathering = new Gathering<LoggedEventDocument, InsertAnswer>((events) => this.insertAll(events), {
    atOnce: 1,
    batch: 1000,
    waiting: 10_000,
  });

  constructor(
    private readonly log: LearningLogRepository,
    private readonly signal: PendingSignal,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @throws DomainError `unavailable` when it is not known that all are stored; `busy` when too many wait. */
  insert(events: readonly LoggedEventDocument[]): Promise<readonly InsertAnswer[]> {
    const tenant = requireTenant();
    if (events.some((event) => event.tenant !== tenant)) throw new Error('an event of another municipality');
    return this.gathering.add(events);
  }

  private async insertAll(events: readonly LoggedEventDocument[]): Promise<InsertAnswer[]> {
    try {
      crashPoint('judged-before-insert');
      const taken = await this.log.insertAll(events);
      crashPoint('inserted-before-answer');
      this.signal.raise();
      if (taken.size === 0) return events.map(() => 'inserted');
      const ids = [...taken].flatMap((place) => events[place]?._id ?? []);
      const stored = await acrossTenants('learning events of concurrent calls', () => this.log.hashes(ids));
      return events.map(({ _id, bodyHash }, place) => {
        if (!taken.has(place)) return 'inserted';
        return stored.get(_id) === bodyHash ? 'duplicate' : 'reused';
      });
    } catch (error) {
      this.logger.error({ err: error }, 'learning events could not be stored');
      throw new DomainError('unavailable');
    }
  }
}
