import { DomainError } from '#contracts';

interface Waiting<T, R> {
  readonly items: readonly T[];
  readonly resolve: (results: readonly R[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Does the work of concurrent calls together: while some is under way, the next calls gather for the next time. Nobody
 * waits for a timer, and one trip to the database carries many calls. `work` answers each item in its place.
 */
export class Gathering<T, R> {
  private readonly waiting: Waiting<T, R>[] = [];
  private waitingItems = 0;
  private underway = 0;

  constructor(
    private readonly work: (items: readonly T[]) => Promise<readonly R[]>,
    private readonly limits: { readonly atOnce: number; readonly batch: number; readonly waiting: number },
  ) {}

  /**
   * @throws DomainError `busy` when too many items wait: memory is bounded by refusing.
   * @throws what `work` throws for the calls it was done for.
   */
  add(items: readonly T[]): Promise<readonly R[]> {
    if (this.waitingItems + items.length > this.limits.waiting) throw new DomainError('busy', { retryAfterSeconds: 1 });
    return new Promise((resolve, reject) => {
      this.waiting.push({ items, resolve, reject });
      this.waitingItems += items.length;
      if (this.underway < this.limits.atOnce) void this.workOff();
    });
  }

  private async workOff(): Promise<void> {
    this.underway += 1;
    for (let calls = this.take(); calls.length > 0; calls = this.take()) await this.workFor(calls);
    this.underway -= 1;
  }

  private take(): Waiting<T, R>[] {
    const calls: Waiting<T, R>[] = [];
    let size = 0;
    for (const call of this.waiting) {
      if (size > 0 && size + call.items.length > this.limits.batch) break;
      calls.push(call);
      size += call.items.length;
    }
    this.waiting.splice(0, calls.length);
    this.waitingItems -= size;
    return calls;
  }

  private async workFor(calls: readonly Waiting<T, R>[]): Promise<void> {
    try {
      const results = await this.work(calls.flatMap(({ items }) => items));
      let from = 0;
      for (const { items, resolve } of calls) {
        resolve(results.slice(from, from + items.length));
        from += items.length;
      }
    } catch (error) {
      for (const { reject } of calls) reject(error);
    }
  }
}
