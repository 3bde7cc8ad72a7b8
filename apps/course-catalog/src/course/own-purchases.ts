import { DomainError } from '#contracts';
import { listOwnPurchases } from '#contracts/procurement';
import { RpcClient } from '#messaging';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';

/** How long an answer is taken for true. */
const REMEMBERED_MS = 10_000;
/** For how long nobody waits again for an answer that did not come. */
const UNANSWERED_MS = 5000;

/** Joint purchases of the municipality acted in, asked of procurement. */
@Injectable()
export class OwnPurchases {
  private readonly known = new LRUCache<string, readonly string[]>({
    max: 2000,
    ttl: REMEMBERED_MS,
    noDeleteOnStaleGet: true,
  });

  constructor(private readonly rpc: RpcClient) {}

  /**
   * Those of which it is a buyer. While procurement does not say so, for whatever reason, those that it said last, or none:
   * courses that do not hang on a purchase are seen all the same.
   */
  async bought(): Promise<readonly string[]> {
    const tenant = requireTenant();
    const there = this.known.get(tenant);
    if (there) return there;
    try {
      const { bought } = await this.rpc.call(listOwnPurchases, {});
      this.known.set(tenant, bought);
      return bought;
    } catch {
      const last = this.known.peek(tenant, { allowStale: true }) ?? [];
      this.known.set(tenant, last, { ttl: UNANSWERED_MS });
      return last;
    }
  }

  /** @throws DomainError `purchase-not-found` where it is neither a buyer of it nor its lead; `unavailable`. */
  async check(purchase: string): Promise<void> {
    const { bought, led } = await this.rpc.call(listOwnPurchases, {});
    if (![...bought, ...led].some((one) => one === purchase)) throw new DomainError('purchase-not-found');
  }
}
