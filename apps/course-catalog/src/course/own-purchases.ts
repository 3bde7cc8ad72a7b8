import { DomainError } from '#contracts';
import { listOwnPurchases } from '#contracts/procurement';
import { RpcClient } from '#messaging';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';

/** How long an answer is taken for true. */
const REMEMBERED_MS = 10_000;

/** Joint purchases of the municipality acted in, asked of procurement. */
@Injectable()
export class OwnPurchases {
  private readonly known = new LRUCache<string, readonly string[]>({ max: 2000, ttl: REMEMBERED_MS });

  constructor(private readonly rpc: RpcClient) {}

  /**
   * Those of which it is a buyer. None while procurement does not answer: courses that do not hang on a purchase are seen
   * all the same.
   */
  async bought(): Promise<readonly string[]> {
    const tenant = requireTenant();
    const there = this.known.get(tenant);
    if (there) return there;
    try {
      const { bought } = await this.rpc.call(listOwnPurchases, {});
      this.known.set(tenant, bought);
      return bought;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'unavailable') return [];
      throw error;
    }
  }

  /** @throws DomainError `purchase-not-found` where it is neither a buyer of it nor its lead; `unavailable`. */
  async check(purchase: string): Promise<void> {
    const { bought, led } = await this.rpc.call(listOwnPurchases, {});
    if (![...bought, ...led].some((one) => one === purchase)) throw new DomainError('purchase-not-found');
  }
}
