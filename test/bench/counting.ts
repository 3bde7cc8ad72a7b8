import { getProgrammeReport } from '#contracts/reporting';
import { setTimeout as delay } from 'node:timers/promises';
import type { BenchPlatform } from './bench-platform.js';
import type { LoadResult } from './generator/index.js';
import type { Row } from './row.js';

const SETTLED_WITHIN_MS = 120_000;

/** B12: holds what was accepted against what the reports count, after each load. */
export class Counting {
  private accepted = 0;
  private unknown = 0;
  private loads = 0;
  private lost = 0;
  private doubled = 0;
  private readonly settledS: number[] = [];

  constructor(private readonly bench: BenchPlatform) {}

  /** Waits until everything accepted is in the reports, then compares. Returns the seconds that took. */
  async after({ done, unknown }: LoadResult): Promise<number> {
    this.accepted += done;
    this.unknown += unknown;
    this.loads += 1;
    const { counted, settledMs } = await this.counted();
    this.lost = Math.max(this.lost, this.accepted - counted);
    this.doubled = Math.max(this.doubled, counted - this.accepted - this.unknown);
    this.settledS.push(settledMs / 1000);
    return settledMs / 1000;
  }

  row(): Row {
    const { accepted, unknown, loads, lost, doubled } = this;
    const slowest = Math.max(...this.settledS).toFixed(1);
    return {
      figure: 'B12 events lost + doubled',
      value: lost + doubled,
      unit: 'events',
      bar: '0',
      met: lost + doubled === 0,
      note: `${accepted.toLocaleString('en')} accepted in ${loads} loads, ${unknown} without a certain answer; lost ${lost}, doubled ${doubled}; slowest settled after ${slowest} s`,
    };
  }

  /** Each event stands for one minute of learning. */
  private async counted(): Promise<{ counted: number; settledMs: number }> {
    const began = performance.now();
    let counted = 0;
    for (const programme of this.bench.programmes) {
      let report = await this.bench.api.call(getProgrammeReport, { programme });
      while (report.lagSeconds > 0 && performance.now() - began < SETTLED_WITHIN_MS) {
        await delay(100);
        report = await this.bench.api.call(getProgrammeReport, { programme });
      }
      counted += Number(report.figures.learningMinutes);
    }
    return { counted, settledMs: performance.now() - began };
  }
}
