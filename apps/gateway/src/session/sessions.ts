import { createHash, randomBytes } from 'node:crypto';
import { getAccountGrant, type AccountGrant } from '#contracts/registry';
import { LOGGER, RpcClient } from '#messaging';
import type { Logger } from '#observability';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { LRUCache } from 'lru-cache';
import type { z } from 'zod';
import { CONFIG, type Config } from '../config.js';

type Grant = z.infer<typeof AccountGrant>;

export interface Session {
  readonly grant: Grant;
  readonly startedAt: number;
  /** When the roles were last asked of the member registry, epoch milliseconds. */
  readonly grantedAt: number;
}

export const SESSION_COOKIE = 'manabi_session';
const IDLE_S = 30 * 60;
const ABSOLUTE_MS = 12 * 3600 * 1000;
/** A changed role counts after this at the latest. */
const GRANT_AGAIN_AFTER_MS = 60_000;
const CACHED_FOR_MS = 5000;

/** Sessions in Redis under the hash of their id: who reads Redis cannot sign in. */
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
  async start(grant: Grant): Promise<string> {
    const id = randomBytes(32).toString('base64url');
    const now = Date.now();
    await this.keep(id, { grant, startedAt: now, grantedAt: now });
    return id;
  }

  /** The session of a cookie, or undefined when it ended. Roles are asked for again from time to time. */
  async find(id: string): Promise<Session | undefined> {
    const known = this.cached.get(id);
    if (known) return known;
    const stored = await this.redis.getex(keyOf(id), 'EX', IDLE_S);
    if (!stored) return undefined;
    const session = JSON.parse(stored) as Session;
    if (session.startedAt + ABSOLUTE_MS < Date.now()) return undefined;
    if (session.grantedAt + GRANT_AGAIN_AFTER_MS > Date.now()) {
      this.cached.set(id, session);
      return session;
    }
    const grant = await this.rpc.call(getAccountGrant, { account: session.grant.account });
    return this.keep(id, { ...session, grant, grantedAt: Date.now() });
  }

  async end(id: string): Promise<void> {
    this.cached.delete(id);
    await this.redis.del(keyOf(id));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.redis.quit().catch(() => this.redis.disconnect());
  }

  private async keep(id: string, session: Session): Promise<Session> {
    await this.redis.set(keyOf(id), JSON.stringify(session), 'EX', IDLE_S);
    this.cached.set(id, session);
    return session;
  }
}

const keyOf = (id: string): string => `session:${createHash('sha256').update(id).digest('base64url')}`;
