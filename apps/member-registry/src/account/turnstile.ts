import { DomainError } from '#contracts';

/**
 * Lets a few in at a time and a bounded number wait, each for a bounded time. While the queue is more than half full,
 * which is no morning rush any more, one at a time: the rest of the machine is for those who are in already.
 */
export class Turnstile {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly queue: number,
    private readonly patienceMs: number,
  ) {}

  /**
   * @throws DomainError `busy` when the queue is full, or moved too slowly: better a clear answer now than a late one for
   * everybody, and no work for somebody who has gone.
   */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    let waitedMs = 0;
    if (this.waiting.length === 0 && this.inside < this.atOnce) this.inside += 1;
    else waitedMs = await this.wait();
    try {
      if (waitedMs > this.patienceMs) throw new DomainError('busy');
      return await work();
    } finally {
      this.inside -= 1;
      this.letIn();
    }
  }

  private letIn(): void {
    while (this.waiting.length > 0 && this.inside < (this.waiting.length > this.queue / 2 ? 1 : this.atOnce)) {
      this.inside += 1;
      this.waiting.shift()?.();
    }
  }

  private async wait(): Promise<number> {
    if (this.waiting.length >= this.queue) throw new DomainError('busy');
    const began = performance.now();
    await new Promise<void>((enter) => this.waiting.push(enter));
    return performance.now() - began;
  }
}
