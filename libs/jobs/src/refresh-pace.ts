import type { Redis } from 'ioredis';

/**
 * Keeps refreshes from eating the machine: after a refresh its id rests for several times as long as it took.
 * The rest is a key in Redis that expires by itself, so every process sees it and nothing piles up.
 */
export class RefreshPace {
  constructor(
    private readonly redis: Redis,
    private readonly queue: string,
    private readonly factor: number,
  ) {}

  /** Milliseconds that `id` still has to rest; 0 = it may run. */
  async restMs(id: string): Promise<number> {
    return Math.max(0, await this.redis.pttl(this.key(id)));
  }

  async ran(id: string, durationMs: number): Promise<void> {
    await this.redis.set(this.key(id), '1', 'PX', Math.max(1, Math.ceil(durationMs * this.factor)));
  }

  private key(id: string): string {
    return `pace:${this.queue}:${id}`;
  }
}
