import { DomainError } from '#contracts';

/** Lets a few in at a time and a bounded number wait. */
export class Turnstile {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly queue: number,
  ) {}

  /** @throws DomainError `busy` when the queue is full: better a clear answer now than a late one for everybody. */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.inside < this.atOnce) this.inside += 1;
    else if (this.waiting.length < this.queue) await new Promise<void>((enter) => this.waiting.push(enter));
    else throw new DomainError('busy');
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.inside -= 1;
    }
  }
}
