import { once } from 'node:events';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from '#observability';
import { Redis } from 'ioredis';
import { JOBS_OPTIONS, type JobsOptions } from './jobs.options.js';

const COMMAND_LIMIT_MS = 1000;
const FIRST_CONNECT_LIMIT_MS = 2000;

const retryStrategy = (times: number): number => Math.min(times * 100, 2000);

/** Two connections of one service: the producer's fails fast, the workers' waits for Redis for ever. */
@Injectable()
export class RedisConnections {
  readonly producer: Redis;
  readonly workers: Redis;

  constructor(@Inject(JOBS_OPTIONS) { redisUrl, logger, health }: JobsOptions) {
    this.producer = new Redis(redisUrl, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      commandTimeout: COMMAND_LIMIT_MS,
      connectTimeout: COMMAND_LIMIT_MS,
      retryStrategy,
      lazyConnect: true,
    });
    this.workers = new Redis(redisUrl, { maxRetriesPerRequest: null, retryStrategy, lazyConnect: true });
    logOutages(this.producer, logger);
    // The producer's connection tells of an outage already; an error event without a listener would end the process.
    this.workers.on('error', () => {});
    health?.register('redis', async () => {
      await this.producer.ping();
    });
  }

  /** Gives Redis a moment, so that nothing enqueued at start is lost; a service starts without Redis too. */
  async connect(): Promise<void> {
    const ready = once(this.producer, 'ready', { signal: AbortSignal.timeout(FIRST_CONNECT_LIMIT_MS) });
    // A first attempt that fails is repeated by the retry strategy.
    this.producer.connect().catch(() => {});
    this.workers.connect().catch(() => {});
    await ready.catch(() => {});
  }

  disconnect(): void {
    this.producer.disconnect();
    this.workers.disconnect();
  }
}

function logOutages(redis: Redis, logger: Logger): void {
  let down = false;
  redis.on('error', (error: Error) => {
    if (!down) logger.warn({ err: error }, 'redis cannot be reached');
    down = true;
  });
  redis.on('ready', () => {
    if (down) logger.info('redis is reachable again');
    down = false;
  });
}
