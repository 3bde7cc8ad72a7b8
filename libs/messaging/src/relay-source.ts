import type { EventContract, EventEnvelope } from '#contracts';
import type { StreamState } from './stream.js';

/** A collection whose documents carry the mark `unrelayed`. Made by libs/persistence. */
export interface RelaySource {
  readonly event: EventContract;
  /** Marked documents as events, at most `limit`. */
  findMarked(limit: number): Promise<EventEnvelope[]>;
  /** Removes each mark that still has the version that was published. */
  unmark(published: readonly EventEnvelope[]): Promise<void>;
  /** Marks again all that changed since then (null = everything). Returns how many. */
  markChangedSince(since: Date | null): Promise<number>;
}

/** Where a service remembers what it last saw of the stream, so that it notices a loss also after its own restart. */
export interface StreamMemory {
  load(): Promise<{ state: StreamState; seenAt: Date } | null>;
  save(state: StreamState): Promise<void>;
}

/** A message that could not be worked off. */
export interface DeadLetter {
  readonly id: string;
  readonly consumer: string;
  readonly subject: string;
  readonly body: string;
  readonly reason: string;
  readonly deliveries: number;
}

export interface ListedLetter extends DeadLetter {
  readonly at: Date;
  /** How often it was worked off once more, in vain, and when last. */
  readonly replays?: number;
  readonly replayedAt?: Date;
}

/** Where they are kept, so that an operator finds them and can play them again. */
export interface DeadLetters {
  keep(letter: DeadLetter): Promise<void>;
  /** By id, those after `after`. */
  list(after: string | undefined, limit: number): Promise<ListedLetter[]>;
  find(id: string): Promise<DeadLetter | null>;
  count(): Promise<number>;
  /** It was worked off once more, in vain. */
  failedAgain(id: string, reason: string): Promise<void>;
  remove(id: string): Promise<void>;
}
