import type { LearningEvent } from '#contracts/progress';
import { asFailure, type RequestFailed } from '../api/problem.js';
import type { KeptEvent, QueueStore } from './queue-store.js';

/** What the platform answers of one event. */
type Sent =
  | { readonly id: string; readonly result: 'accepted' | 'duplicate' }
  | { readonly id: string; readonly result: 'refused'; readonly code: string };
/** Sends events, or the first of them, and tells what became of each. @throws RequestFailed. */
export type SendEvents<E = LearningEvent> = (events: E[]) => Promise<readonly Sent[]>;
/** Waits, or until `wake` is called: the network is there again. */
export type Wait = (ms: number, wake: AbortSignal) => Promise<void>;

/** What its owner sees of a queue. */
export interface QueueState<E = LearningEvent> {
  /** All that is on the device, in order. */
  readonly kept: readonly KeptEvent<E>[];
  /** Events that are not sent yet. */
  readonly waiting: number;
  /** Sending did not work the last time; it is tried again. */
  readonly delayed: boolean;
  /** Codes of events that the platform did not take. */
  readonly refused: readonly string[];
}

/** What one request may hold. */
const together = 50;
const firstPauseMs = 1000;
const longestPauseMs = 60_000;
/** Sending again changes nothing until somebody signs in, or gets the role back. */
const halting = new Set(['not-signed-in', 'forbidden']);

/**
 * Events (of learning, or notes of a table) on their way from this device: kept until the platform has answered for each by its id, sent in their
 * order, again after a growing pause while there is no answer. Sent twice, an event is counted once: its id says so.
 */
export class EventQueue<E extends { readonly id: string } = LearningEvent> {
  private readonly listeners = new Set<() => void>();
  private state: QueueState<E> = { kept: [], waiting: 0, delayed: false, refused: [] };
  private underWay: Promise<void> | undefined;
  /** Something was added while sending: what is on the device has to be looked at once more. */
  private askedAgain = false;
  private wake = new AbortController();

  constructor(
    private readonly sender: string,
    private readonly store: QueueStore<E>,
    private readonly send: SendEvents<E>,
    private readonly wait: Wait,
  ) {}

  /** Resolves when the event is safe on this device; it is sent at once, or later. */
  async add(event: E): Promise<void> {
    await this.store.add(this.sender, event);
    void this.flush();
  }

  /** Sends what waits. Resolves when nothing waits any more, or when sending has to wait for its owner. */
  flush(): Promise<void> {
    this.wake.abort();
    this.wake = new AbortController();
    this.askedAgain = true;
    this.underWay ??= this.work();
    return this.underWay;
  }

  /** Its owner has seen that these were refused. */
  async forget(seen: readonly KeptEvent<E>[]): Promise<void> {
    await this.store.remove(seen.map(({ order }) => order));
    await this.look(this.state.delayed);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly current = (): QueueState<E> => this.state;

  private async work(): Promise<void> {
    // Begins a moment later, so that `underWay` is set by then.
    await Promise.resolve();
    try {
      while (this.askedAgain) {
        this.askedAgain = false;
        await this.sendAll();
      }
    } finally {
      // Also when the device did not answer: the next time it may.
      this.underWay = undefined;
    }
  }

  private async sendAll(): Promise<void> {
    let [atOnce, failures] = [together, 0];
    for (let waiting = await this.look(false); waiting.length > 0; waiting = await this.look(failures > 0)) {
      const batch = waiting.slice(0, atOnce);
      const failure = await this.sendBatch(batch);
      if (!failure) {
        failures = 0;
        continue;
      }
      if (halting.has(failure.code)) return;
      if (isPassing(failure)) {
        await this.look(true);
        await this.wait(pauseMs(failures++, failure), this.wake.signal);
      } else if (batch.length > 1) {
        // One of them is not to be read; alone, the others are.
        atOnce = 1;
      } else {
        for (const kept of batch) await this.store.refuse(kept, failure.code);
      }
    }
  }

  /** Sends and lets go of what was answered. Answers why nothing was. */
  private async sendBatch(batch: readonly KeptEvent<E>[]): Promise<RequestFailed | undefined> {
    try {
      const results = new Map((await this.send(batch.map(({ event }) => event))).map((result) => [result.id, result]));
      const answered = batch.map((kept) => ({ kept, result: results.get(kept.event.id) }));
      if (answered.every(({ result }) => !result)) throw new Error('an answer about other events');
      for (const { kept, result } of answered)
        if (result?.result === 'refused') await this.store.refuse(kept, result.code);
      await this.store.remove(
        answered.filter(({ result }) => result && result.result !== 'refused').map(({ kept }) => kept.order),
      );
      return undefined;
    } catch (error) {
      return asFailure(error);
    }
  }

  /** What waits, as the device has it: another tab may have sent some. */
  private async look(delayed: boolean): Promise<KeptEvent<E>[]> {
    const kept = await this.store.of(this.sender);
    const waiting = kept.filter(({ refused }) => refused === undefined);
    const refused = kept.flatMap(({ refused: code }) => code ?? []);
    this.state = { kept, waiting: waiting.length, delayed: delayed && waiting.length > 0, refused };
    for (const listener of this.listeners) listener();
    return waiting;
  }
}

const isPassing = ({ passing, code }: RequestFailed): boolean => passing || code === 'too-many-attempts';

/** 1, 2, 4 … 60 seconds, or longer when the platform asks for it; spread, so that not all devices come back at once. */
function pauseMs(failures: number, { more }: RequestFailed): number {
  const growing = Math.min(firstPauseMs * 2 ** failures, longestPauseMs);
  return Math.max(growing, more.retryAfterMs ?? 0) * (1 + Math.random() / 2);
}
