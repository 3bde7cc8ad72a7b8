import { CODE, CommandError, HalfDone } from '../errors.js';
import { crashPoint } from './crash-point.js';
import type { Env } from './env.js';
import type { Slice, Steps } from './slice.js';

/** Longest time one transaction takes jobs in, and one job's share of it. */
const BATCH_MS = 12;
const JOB_MS = 6;

interface Job {
  steps: Steps<unknown>;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
  /** Has run in an earlier transaction, and goes on. */
  paused: boolean;
}

/**
 * All writes that arrive while a commit is under way go into the next one. A job's steps run inside the transaction,
 * nothing comes between two pauses of it, and its promise settles when what it did is on disk. After a pause it goes
 * on in a later transaction. A CommandError ends its job only; any other error aborts the whole transaction, so that
 * half of a step is never kept.
 */
export class GroupCommit {
  private queue: Job[] = [];
  private pumping: Promise<void> | undefined;

  constructor(
    private readonly env: Env,
    private readonly slice: Slice,
    /** Called after a failed transaction: whatever memory knows of it must be read again. */
    private readonly onRollback: () => void,
    private readonly isDiskFull: () => boolean,
  ) {}

  run<Result>(steps: Steps<Result>): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      this.queue.push({ steps, resolve: resolve as (result: unknown) => void, reject, paused: false });
      this.pumping ??= this.pump();
    });
  }

  /** Resolves when every job so far is settled. */
  async idle(): Promise<void> {
    while (this.pumping) await this.pumping;
  }

  private async pump(): Promise<void> {
    // Jobs of the same turn of the event loop belong to the first transaction.
    await Promise.resolve();
    while (this.queue.length > 0) await this.commitBatch();
    this.pumping = undefined;
  }

  private async commitBatch(): Promise<void> {
    const settle: (() => void)[] = [];
    const touched: Job[] = [];
    const unfinished: Job[] = [];
    try {
      await this.env.childTransaction(() => {
        const end = performance.now() + BATCH_MS;
        for (let job = this.queue.shift(); job; job = this.queue.shift()) {
          touched.push(job);
          const after = this.runSlice(job);
          if (after) settle.push(after);
          else unfinished.push(job);
          job.paused = true;
          if (performance.now() >= end) break;
        }
        crashPoint('before-commit');
        crashPoint('during-commit');
      });
    } catch (error) {
      this.onRollback();
      const refusal = await commitFailure(error, this.isDiskFull);
      // Paused jobs hold what memory knew before; they end too rather than go on from it.
      const lost = [...touched, ...this.queue.filter((job) => job.paused)];
      this.queue = this.queue.filter((job) => !job.paused);
      for (const job of lost) job.reject(refusal);
      return;
    }
    crashPoint('committed-before-answer');
    this.queue.push(...unfinished);
    for (const done of settle) done();
  }

  private runSlice(job: Job): (() => void) | undefined {
    this.slice.start(JOB_MS);
    try {
      const next = job.steps.next();
      return next.done ? () => job.resolve(next.value) : undefined;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      return () => job.reject(error);
    }
  }
}

const EIO = 5;
const NO_SPACE = new Set([27 /* EFBIG */, 28 /* ENOSPC */, 122 /* EDQUOT */]);

/** lmdb rejects with a wrapper whose `commitError` is a promise that rejects with the cause, an errno as its code. */
async function commitFailure(error: unknown, isDiskFull: () => boolean): Promise<CommandError> {
  let cause = (error instanceof HalfDone ? error.cause : error) as Error & {
    code?: number;
    commitError?: Promise<never>;
  };
  if (cause.commitError) cause = await cause.commitError.catch((reason: typeof cause) => reason);
  // Of a page that fits in half lmdb only says that writing failed.
  const noSpace = cause.code !== undefined && (NO_SPACE.has(cause.code) || (cause.code === EIO && isDiskFull()));
  return noSpace
    ? new CommandError(CODE.OutOfDiskSpace, `no space left on the disk, nothing was written: ${cause.message}`)
    : new CommandError(CODE.InternalError, `the write was rolled back: ${cause.message}`);
}
