import type { EventEnvelope } from '#contracts';
import { crashPoint, withScope, type Logger, type Metrics } from '#observability';
import type { JetStreamManager } from '@nats-io/jetstream';
import { setTimeout as delay } from 'node:timers/promises';
import type { EventPublisher } from './event-publisher.js';
import type { RelaySource, StreamMemory } from './relay-source.js';
import { ensureStream, hasLostEvents } from './stream.js';

const BATCH = 300;
const POLL_MS = 250;
/** After work, so that the changes of the next moment travel together and callers get in between. */
const REST_MS = 100;
const WATCH_EVERY_MS = 2000;
/** What the stream held of the last minutes before a loss is not known for certain. */
const LOOK_BACK_MS = 10 * 60 * 1000;

export interface RelayOptions {
  readonly manager: JetStreamManager;
  readonly publisher: EventPublisher;
  readonly sources: readonly RelaySource[];
  readonly memory: StreamMemory;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Called after events were lost, when the stream stands again. */
  readonly onLoss: () => void;
}

/**
 * Publishes marked documents and unmarks them: mark → work → unmark where still equal (architecture.md §3.2).
 * A time-out means unknown, so the mark stays and the same id is published again; the stream drops the double.
 */
export class Relay {
  private stopped = false;
  private woken = false;
  private wakeUp = () => {};
  private round: Promise<void> = Promise.resolve();
  private watchedAt = 0;
  /** Highest sequence the stream has given us: a lower one later means that it went back in between. */
  private highest = 0;
  private readonly published;

  constructor(private readonly options: RelayOptions) {
    this.published = options.metrics.counter('relay_published_total', 'Events published', ['event']);
  }

  start(): void {
    this.round = this.run();
  }

  /** Says that something was marked; otherwise the next poll finds it. */
  wake(): void {
    this.woken = true;
    this.wakeUp();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.round;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        await withScope({}, async () => {
          if (Date.now() - this.watchedAt > WATCH_EVERY_MS) await this.watchStream();
          if (await this.relayAll()) await delay(REST_MS);
        });
        await this.pause(POLL_MS);
      } catch (error) {
        this.watchedAt = 0;
        this.options.logger.warn({ err: error }, 'relay will try again');
        await this.pause(1000);
      }
    }
  }

  private async relayAll(): Promise<boolean> {
    let worked = false;
    for (const source of this.options.sources) {
      let marked: EventEnvelope[];
      do {
        marked = await source.findMarked(BATCH);
        if (marked.length > 0) await this.publish(source, marked);
        worked ||= marked.length > 0;
      } while (marked.length === BATCH && !this.stopped);
    }
    return worked;
  }

  private async publish(source: RelaySource, marked: readonly EventEnvelope[]): Promise<void> {
    crashPoint('unrelayed-before-publish');
    const answers = await Promise.allSettled(
      marked.map((envelope) => this.options.publisher.publish(source.event, envelope)),
    );
    const stored = marked.filter((_, place) => answers[place]?.status === 'fulfilled');
    const sequences = answers.flatMap((answer) =>
      answer.status === 'fulfilled' && !answer.value.duplicate ? [answer.value.seq] : [],
    );
    const wentBack = sequences.some((sequence) => sequence <= this.highest);
    this.highest = wentBack ? 0 : Math.max(this.highest, ...sequences);
    crashPoint('published-before-unmark');
    if (stored.length > 0) await source.unmark(stored);
    this.published.inc({ event: source.event.name }, stored.length);
    if (wentBack) await this.relayAgain(new Date(Date.now() - LOOK_BACK_MS), 'an older sequence was given again');
    const failed = answers.find((answer) => answer.status === 'rejected');
    if (failed) throw failed.reason;
  }

  private async watchStream(): Promise<void> {
    const { manager, memory } = this.options;
    const before = await memory.load();
    const now = await ensureStream(manager);
    if (!before) await this.relayAgain(null, 'first sight of the stream');
    else if (hasLostEvents(before.state, now)) {
      const sameStream = before.state.created === now.created;
      await this.relayAgain(
        sameStream ? new Date(before.seenAt.getTime() - LOOK_BACK_MS) : null,
        'the stream lost events',
      );
    }
    await memory.save(now);
    this.watchedAt = Date.now();
  }

  private async relayAgain(since: Date | null, why: string): Promise<void> {
    let marked = 0;
    for (const source of this.options.sources) marked += await source.markChangedSince(since);
    if (marked > 0) this.options.logger.warn({ since, marked }, `relaying again: ${why}`);
    this.highest = 0;
    crashPoint('marked-again-before-remembered');
    this.options.onLoss();
  }

  /** Until the next poll, or at once when something was marked meanwhile. */
  private async pause(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.woken || this.stopped) this.wakeUp();
    });
    this.woken = false;
  }
}
