import { DomainError } from '#contracts';
import { LOGGER } from '#messaging';
import type { Logger } from '#observability';
import { acrossTenants, requireTenant } from '#persistence';
import { Inject, Injectable } from '@nestjs/common';
import { LearningLogRepository } from './learning-log.repository.js';
import type { LoggedEventDocument } from './learning-log.schema.js';
import { PendingSignal } from './pending-signal.js';

const AT_ONCE = 2;
const BATCH = 1000;
/** Memory is bounded by refusing. */
const MOST_WAITING = 10_000;

export type InsertAnswer = 'inserted' | 'duplicate' | 'reused';

interface Waiting {
  readonly events: readonly LoggedEventDocument[];
  readonly resolve: (answers: readonly InsertAnswer[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Stores the events of concurrent calls together: while inserts are under way, the next calls gather for the next
 * one. Nobody waits for a timer, and one write to the disk carries many calls.
 */
@Injectable()
export class GatheredInserts {
  private readonly waiting: Waiting[] = [];
  private waitingEvents = 0;
  private underway = 0;

  constructor(
    private readonly log: LearningLogRepository,
    private readonly signal: PendingSignal,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * Stores the events; each is answered on its own.
   * @throws DomainError `unavailable` when it is not known that all are stored; `busy` when too many wait.
   */
  insert(events: readonly LoggedEventDocument[]): Promise<readonly InsertAnswer[]> {
    const tenant = requireTenant();
    if (events.some((event) => event.tenant !== tenant)) throw new Error('an event of another municipality');
    if (this.waitingEvents + events.length > MOST_WAITING) throw new DomainError('busy', { retryAfterSeconds: 1 });
    return new Promise((resolve, reject) => {
      this.waiting.push({ events, resolve, reject });
      this.waitingEvents += events.length;
      if (this.underway < AT_ONCE) void this.insertWaiting();
    });
  }

  private async insertWaiting(): Promise<void> {
    this.underway += 1;
    for (let calls = this.take(); calls.length > 0; calls = this.take()) await this.insertFor(calls);
    this.underway -= 1;
  }

  private take(): Waiting[] {
    const calls: Waiting[] = [];
    for (let size = 0; this.waiting[0] && (size === 0 || size + this.waiting[0].events.length <= BATCH);) {
      const call = this.waiting.shift() as Waiting;
      calls.push(call);
      size += call.events.length;
    }
    this.waitingEvents -= calls.reduce((sum, { events }) => sum + events.length, 0);
    return calls;
  }

  private async insertFor(calls: readonly Waiting[]): Promise<void> {
    try {
      const answers = await this.insertAll(calls.flatMap(({ events }) => events));
      let from = 0;
      for (const { events, resolve } of calls) {
        resolve(answers.slice(from, from + events.length));
        from += events.length;
      }
      this.signal.raise();
    } catch (error) {
      this.logger.error({ err: error }, 'learning events could not be stored');
      for (const { reject } of calls) reject(new DomainError('unavailable'));
    }
  }

  private async insertAll(events: readonly LoggedEventDocument[]): Promise<InsertAnswer[]> {
    const taken = await this.log.insertAll(events);
    if (taken.size === 0) return events.map(() => 'inserted');
    const ids = [...taken].flatMap((place) => events[place]?._id ?? []);
    const stored = await acrossTenants('learning events of concurrent calls', () => this.log.hashes(ids));
    return events.map(({ _id, bodyHash }, place) => {
      if (!taken.has(place)) return 'inserted';
      return stored.get(_id) === bodyHash ? 'duplicate' : 'reused';
    });
  }
}
