import { createHash } from 'node:crypto';
import { DomainError, type RefusalCode } from '#contracts';
import { LOGGER } from '#messaging';
import type { Logger } from '#observability';
import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf, plainAddress } from './network.js';
import { Sessions } from './sessions.js';

export interface Attempt {
  /** The network address it comes from. */
  readonly address: string;
  /** What is guessed at: a sign-in name, an account. Left out where the secret names it. */
  readonly name?: string | undefined;
  /** Count every call, and not only wrong ones. */
  readonly every?: boolean;
}

const QUARTER_S = 15 * 60;
/** A little more than the member registry hashes and lets wait; the others would only be sent away later. */
const UNDERWAY = 60;
const guesses: readonly RefusalCode[] = [
  'wrong-credentials',
  'wrong-totp',
  'wrong-code',
  'wrong-letter-code',
  'wrong-link',
  'wrong-password',
];

/**
 * Limits attempts to guess, before anything is hashed. Wrong ones count per address and network: a whole office that
 * signs in at nine from one address is no attack. For a name every attempt counts until one is right. The counts are in
 * Redis under hashes; without Redis nobody gets in.
 */
@Injectable()
export class Attempts {
  private underway = 0;
  private readonly byAddress;
  private readonly byNetwork;
  private readonly byNameAndNetwork;
  private readonly byName;

  constructor(
    sessions: Sessions,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    const limit = (keyPrefix: string, points: number, duration = QUARTER_S) =>
      new RateLimiterRedis({ storeClient: sessions.redis, keyPrefix: `attempts:${keyPrefix}`, points, duration });
    this.byAddress = limit('address', 100);
    this.byNetwork = limit('network', 300);
    this.byNameAndNetwork = limit('name-network', 10);
    this.byName = limit('name', 100, 3600);
  }

  /**
   * Does the work unless there were too many attempts.
   * @throws DomainError `too-many-attempts` with `retryAfterSeconds`; `busy` when too many are under way, which costs
   * nothing; `unavailable` when the counts cannot be read.
   */
  async guard<T>(attempt: Attempt, work: () => Promise<T>): Promise<T> {
    if (this.underway >= UNDERWAY) throw new DomainError('busy');
    this.underway += 1;
    try {
      return await this.counted(attempt, work);
    } finally {
      this.underway -= 1;
    }
  }

  private async counted<T>(attempt: Attempt, work: () => Promise<T>): Promise<T> {
    const origin = this.originKeys(attempt);
    const named = this.nameKeys(attempt);
    await this.counting(() =>
      Promise.all([
        ...origin.map(([limiter, key]) => refuseAbove(limiter, key)),
        ...named.map(([limiter, key]) => limiter.consume(key)),
      ]),
    );
    try {
      const result = await work();
      if (attempt.every) await this.counting(() => count(origin));
      await this.counting(() => Promise.all(named.map(([limiter, key]) => limiter.delete(key))));
      return result;
    } catch (error) {
      const wrong = error instanceof DomainError && guesses.includes(error.code);
      await this.counting(() =>
        wrong ? count(origin) : Promise.all(named.map(([limiter, key]) => limiter.reward(key))),
      );
      throw error;
    }
  }

  private originKeys({ address }: Attempt): Counted[] {
    return [
      [this.byAddress, hash(plainAddress(address))],
      [this.byNetwork, hash(networkOf(address))],
    ];
  }

  private nameKeys({ address, name }: Attempt): Counted[] {
    if (name === undefined) return [];
    return [
      [this.byNameAndNetwork, hash(`${name} ${networkOf(address)}`)],
      [this.byName, hash(name)],
    ];
  }

  private async counting(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof DomainError) throw error;
      if (error instanceof RateLimiterRes) throw tooMany(error);
      this.logger.warn({ err: error }, 'attempts cannot be counted');
      throw new DomainError('unavailable');
    }
  }
}

type Counted = [RateLimiterRedis, string];

const count = (keys: readonly Counted[]) => Promise.all(keys.map(([limiter, key]) => limiter.penalty(key)));

async function refuseAbove(limiter: RateLimiterRedis, key: string): Promise<void> {
  const counted = await limiter.get(key);
  if (counted && counted.consumedPoints >= limiter.points) throw tooMany(counted);
}

const tooMany = ({ msBeforeNext }: RateLimiterRes): DomainError =>
  new DomainError('too-many-attempts', { retryAfterSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) });

/** No name and no address lies in Redis. */
const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');
