import { createHash, randomBytes } from 'node:crypto';
import { DomainError } from '#contracts';
import { getAccountGrant, type AccountGrant } from '#contracts/registry';
import { LOGGER, RpcClient } from '#messaging';
import type { Logger } from '#observability';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { LRUCache } from 'lru-cache';
import { CONFIG, type Config } from '../config.js';

export interface Session {
  /** Without the name: nothing in Redis says who somebody is. */
  readonly grant: Omit<AccountGrant, 'displayName'>;
  readonly startedAt: number;
  /** When the roles were last asked of the member registry, epoch milliseconds. */
  readonly grantedAt: number;
  /** The browser as it calls itself, so that the owner knows the session again. */
  readonly agent: string;
}

/** A session as its owner sees it. Its id is no cookie: nobody signs in with it. */
export interface ListedSession {
  readonly session: string;
  readonly agent: string;
  readonly startedAt: string;
  readonly lastSeenAt: string;
  readonly current: boolean;
}

const IDLE_S = 30 * 60;
const ABSOLUTE_MS = 12 * 3600 * 1000;
/** A changed role counts after this at the latest. */
const GRANT_AGAIN_AFTER_MS = 60_000;
const CACHED_FOR_MS = 5000;

/**
 * Sessions in Redis under the hash of their id: who reads Redis cannot sign in. A session ends when it is idle for half
 * an hour, after twelve hours, when its account begins a new epoch, and when its owner ends it.
 */
@Injectable()
export class Sessions implements OnApplicationShutdown {
  readonly redis: Redis;
  private readonly cached = new LRUCache<string, Session>({ max: 5000, ttl: CACHED_FOR_MS });

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(LOGGER) logger: Logger,
    private readonly rpc: RpcClient,
  ) {
    this.redis = new Redis(config.redisUrl, {
      // A request must learn at once that Redis is away, and not wait in a queue.
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      commandTimeout: 1000,
      retryStrategy: (attempt) => Math.min(attempt * 100, 1000),
    });
    this.redis.on('error', (error) => logger.warn({ err: error }, 'redis'));
  }

  /** Starts a session; the answer is the cookie's value. */
  async start(granted: AccountGrant, agent: string): Promise<string> {
    const { displayName: _, ...grant } = granted;
    const id = randomBytes(32).toString('base64url');
    const now = Date.now();
    const session = { grant, startedAt: now, grantedAt: now, agent };
    const list = listKey(grant.account);
    await this.redis
      .multi()
      .set(keyOf(hash(id)), JSON.stringify(session), 'EX', IDLE_S)
      .zremrangebyscore(list, 0, now - ABSOLUTE_MS)
      .zadd(list, now, hash(id))
      .pexpire(list, ABSOLUTE_MS)
      .exec();
    this.cached.set(id, session);
    return id;
  }

  /** The session of a cookie, or undefined when it ended. Roles are asked for again from time to time. */
  async find(id: string): Promise<Session | undefined> {
    const known = this.cached.get(id);
    if (known) return known;
    const session = await this.current(id, await this.redis.getex(keyOf(hash(id)), 'EX', IDLE_S));
    if (session) this.cached.set(id, session);
    return session;
  }

  /** The same for a page that is only open: it keeps no session alive, and nothing for whoever finds it next. */
  async peek(id: string): Promise<Session | undefined> {
    return this.cached.get(id) ?? this.current(id, await this.redis.get(keyOf(hash(id))));
  }

  /** What the account of a cookie's session is now, its name too; from then on the session has these roles. */
  async renewed(id: string): Promise<AccountGrant | undefined> {
    const session = await this.find(id);
    const current = session && (await this.currentGrant(session.grant.account));
    const kept = session && (await this.keep(id, session, current));
    if (kept) this.cached.set(id, kept);
    return kept ? current : undefined;
  }

  async end(id: string): Promise<undefined> {
    this.cached.delete(id);
    await this.redis.del(keyOf(hash(id)));
  }

  /** The account's sessions, the newest first; `current` is the cookie of who asks. */
  async list(account: string, current: string): Promise<ListedSession[]> {
    const hashes = (await this.redis.zrange(listKey(account), '0', '-1')).toReversed();
    const found = await Promise.all(
      hashes.map(async (session) => {
        const [stored, leftS] = await Promise.all([this.redis.get(keyOf(session)), this.redis.ttl(keyOf(session))]);
        if (!stored) return [];
        const { agent, startedAt } = JSON.parse(stored) as Session;
        const lastSeenAt = new Date(Date.now() - (IDLE_S - leftS) * 1000).toISOString();
        const started = new Date(startedAt).toISOString();
        return [{ session, agent, startedAt: started, lastSeenAt, current: session === hash(current) }];
      }),
    );
    return found.flat();
  }

  /** Ends one of the account's sessions by its listed id. @throws DomainError `not-found` when it is none of them. */
  async endListed(account: string, session: string): Promise<void> {
    const removed = await this.redis.zrem(listKey(account), session);
    if (removed === 0) throw new DomainError('not-found');
    await this.redis.del(keyOf(session));
    this.forget(account);
  }

  /** Ends all sessions of an account. */
  async endAll(account: string): Promise<void> {
    const hashes = await this.redis.zrange(listKey(account), '0', '-1');
    await this.redis.del(listKey(account), ...hashes.map(keyOf));
    this.forget(account);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.redis.quit().catch(() => this.redis.disconnect());
  }

  private async current(id: string, stored: string | null): Promise<Session | undefined> {
    if (!stored) return undefined;
    const session = JSON.parse(stored) as Session;
    const now = Date.now();
    if (session.startedAt + ABSOLUTE_MS < now) return this.end(id);
    if (session.grantedAt + GRANT_AGAIN_AFTER_MS > now) return session;
    return this.keep(id, session, await this.currentGrant(session.grant.account));
  }

  private async keep(id: string, session: Session, current: AccountGrant | undefined): Promise<Session | undefined> {
    if (current?.epoch !== session.grant.epoch) return this.end(id);
    const { displayName: _, ...grant } = current;
    const renewed = { ...session, grant, grantedAt: Date.now() };
    // Only where it still is: a session that was ended meanwhile must not come back. Asking is no sign of life of its own.
    const kept = await this.redis.set(keyOf(hash(id)), JSON.stringify(renewed), 'KEEPTTL', 'XX');
    return kept === null ? undefined : renewed;
  }

  /** What is known of an account now; undefined when there is none. */
  private async currentGrant(account: AccountGrant['account']): Promise<AccountGrant | undefined> {
    try {
      return await this.rpc.call(getAccountGrant, { account });
    } catch (error) {
      if (error instanceof DomainError && error.code === 'unknown-account') return undefined;
      throw error;
    }
  }

  private forget(account: string): void {
    for (const [id, { grant }] of this.cached.entries()) if (grant.account === account) this.cached.delete(id);
  }
}

const hash = (id: string): string => createHash('sha256').update(id).digest('base64url');
const keyOf = (hashed: string): string => `session:${hashed}`;
const listKey = (account: string): string => `sessions:${account}`;
