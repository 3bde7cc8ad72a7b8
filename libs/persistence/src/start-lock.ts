import type { Logger } from '#observability';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Collection } from 'mongoose';
import { isDuplicate } from './versioned.js';

const LOCK = 'start';
/** A holder that says nothing for so long is taken for dead. */
const LEASE_MS = 10_000;
const BEAT_EVERY_MS = 2000;
const ASK_EVERY_MS = 200;

interface Lock {
  _id: string;
  owner: string;
  /** Counted up by its holder while it lives. */
  beat: number;
}

export interface HeldLock {
  /**
   * To be called before each write that only the holder may do.
   * @throws when the lock was lost: this process was silent (stopped, cut off) for so long that another took over.
   */
  check(): Promise<void>;
}

/**
 * Runs `work` while no other replica of the service runs its own. A replica that holds the lock and dies loses it when
 * it has given no beat for ten seconds, measured by whoever waits: the clocks of two machines are never compared.
 */
export async function whileLocked(
  locks: Collection<Lock>,
  logger: Logger,
  work: (lock: HeldLock) => Promise<void>,
): Promise<void> {
  const owner = randomUUID();
  await acquire(locks, owner, logger);
  let renewedAt = performance.now();
  let lost = false;
  const renew = async () => {
    const at = performance.now();
    const { matchedCount } = await locks.updateOne({ _id: LOCK, owner }, { $inc: { beat: 1 } });
    lost ||= matchedCount === 0;
    if (lost) throw new Error('the start lock was lost to another replica');
    renewedAt = at;
  };
  const timer = setInterval(() => {
    renew().catch((err: unknown) => logger.warn({ err }, 'the start lock could not be renewed'));
  }, BEAT_EVERY_MS);
  try {
    await work({
      check: async () => {
        if (lost || performance.now() - renewedAt > 2 * BEAT_EVERY_MS) await renew();
      },
    });
  } finally {
    clearInterval(timer);
    // Left behind when the database is out of reach: it is taken over like a dead replica's.
    await locks.deleteOne({ _id: LOCK, owner }).catch((err: unknown) => logger.warn({ err }, 'start lock left behind'));
  }
}

async function acquire(locks: Collection<Lock>, owner: string, logger: Logger): Promise<void> {
  let seen: Lock | null = null;
  let since = 0;
  while (!(await insert(locks, owner))) {
    const held = await locks.findOne({ _id: LOCK });
    if (!held) continue;
    if (held.owner !== seen?.owner || held.beat !== seen.beat) {
      if (!seen) logger.info('another replica is starting: waiting for it');
      [seen, since] = [held, performance.now()];
    } else if (performance.now() - since > LEASE_MS) {
      const taken = await locks.updateOne({ _id: LOCK, owner: held.owner, beat: held.beat }, { $set: { owner } });
      if (taken.matchedCount > 0)
        return logger.warn('took the start lock over from a replica that ended without a word');
    }
    await delay(ASK_EVERY_MS);
  }
}

async function insert(locks: Collection<Lock>, owner: string): Promise<boolean> {
  try {
    await locks.insertOne({ _id: LOCK, owner, beat: 0 });
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}
