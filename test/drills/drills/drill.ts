import type { DrillRun, Finding } from '../drill-run.js';
import type { Measures } from '../measures.js';

/** A bar that a drill sets itself (reliability.md §4.3), in milliseconds. */
export interface Target {
  readonly name: string;
  readonly most: number;
  readonly value: (finding: Finding, measures: Measures) => number | null;
}

export interface Drill {
  readonly id: string;
  /** Of reliability.md §3. */
  readonly promise: string;
  readonly title: string;
  readonly targets: readonly Target[];
  /** Loads and breaks; what is left undone is ended afterwards. */
  run(run: DrillRun): Promise<void>;
}

export const slowestRecovery = (most: number): Target => ({
  name: 'slowest recovery',
  most,
  value: ({ recoveries }) => (recoveries.length > 0 ? Math.max(...recoveries) : null),
});
export const acceptErrors = (most: number): Target => ({
  name: 'accept errors',
  most,
  value: (_, { acceptErrorMs }) => acceptErrorMs,
});
export const drained = (most: number): Target => ({
  name: 'drained',
  most,
  value: ({ drainedMs }) => drainedMs,
});
export const notNow = (most: number): Target => ({
  name: '503 p99',
  most,
  value: (_, { busyP99Ms }) => busyP99Ms,
});
