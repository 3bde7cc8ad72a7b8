import type { LoadResult } from './load.js';

/** Counts what the callers of one load got. */
export class Tally {
  private done = 0;
  private errors = 0;
  private unknown = 0;
  private readonly refusals: Record<string, number> = {};
  private readonly latencies: number[] = [];
  private readonly began = performance.now();

  constructor(private readonly ms: number) {}

  get isOver(): boolean {
    return performance.now() - this.began >= this.ms;
  }

  took(ms: number, done: number): void {
    this.latencies.push(ms);
    this.done += done;
  }

  refused(what: string, count: number): void {
    this.errors += count;
    this.refusals[what] = (this.refusals[what] ?? 0) + 1;
  }

  noAnswer(why: string, count: number): void {
    this.unknown += count;
    this.refused(why, count);
  }

  result(): LoadResult {
    const seconds = (performance.now() - this.began) / 1000;
    const sorted = this.latencies.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    const { done, errors, unknown, refusals } = this;
    return { done, perSecond: done / seconds, p50Ms: at(0.5), p99Ms: at(0.99), errors, unknown, refusals };
  }
}
