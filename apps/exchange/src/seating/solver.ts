import { LOGGER } from '#messaging';
import type { Logger } from '#observability';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Solution } from './compose-seating.js';

const { resolve } = createRequire(import.meta.url);

/**
 * HiGHS as WebAssembly searches without a pause, for seconds where many are seated: too long for the loop that answers
 * everybody else. A worker that is a text needs no file beside it, whether the program is built or under test.
 */
const SEARCHER = `
const { parentPort, workerData } = require('node:worker_threads');
const ready = require(workerData.highs)();
parentPort.on('message', async ({ program, options }) => {
  try {
    const { Status, ObjectiveValue, Columns } = (await ready).solve(program, options);
    const values = Object.fromEntries(Object.entries(Columns).map(([name, column]) => [name, column.Primal]));
    parentPort.postMessage({ status: Status, value: ObjectiveValue, values });
  } catch (error) {
    parentPort.postMessage({ failed: String(error && error.message || error) });
  }
});`;

interface Answer {
  readonly status?: string;
  readonly value?: number;
  readonly values?: Readonly<Record<string, number | undefined>>;
  readonly failed?: string;
  /** None came in time. */
  readonly isLate?: true;
}

/** HiGHS looks at its clock only between steps: so much longer it may take before it is ended. */
const SLACK_SECONDS = 2;

/** As `Solve`; after so many seconds at most the search is ended from outside. */
type Search = (program: string, seconds: number, most?: number) => Promise<Solution | undefined>;

/** Solves programs in integers, in a worker thread that one composition has at a time. */
@Injectable()
export class Solver implements OnApplicationShutdown {
  private worker: Worker | undefined;
  private settle: ((answer: Answer) => void) | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  /** Runs a composition with all that it asks after those that came before it: so its clock starts when it is its turn. */
  inTurn<T>(composition: (solve: Search) => Promise<T>): Promise<T> {
    const turn = this.last.then(() => composition(this.solve));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.terminate();
  }

  /** @returns The best solution that was found in time; undefined when there is none, or none was found. */
  private readonly solve: Search = async (program, seconds, most = seconds + SLACK_SECONDS) => {
    const worker = this.searcher();
    let timer: NodeJS.Timeout | undefined;
    const answer = await new Promise<Answer>((settle) => {
      this.settle = settle;
      timer = setTimeout(() => settle({ isLate: true }), most * 1000);
      worker.postMessage({ program, options: { ...OPTIONS, time_limit: seconds } });
    });
    clearTimeout(timer);
    // A worker that failed or does not come to an end is of no use to the next one.
    if (answer.isLate || answer.failed !== undefined) await worker.terminate();
    if (answer.failed !== undefined) throw new Error(`the solver failed: ${answer.failed}`);
    return solutionOf(answer);
  };

  private searcher(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(SEARCHER, { eval: true, workerData: { highs: resolve('highs') } });
    worker.unref();
    worker.on('message', (answer: Answer) => this.settle?.(answer));
    worker.on('error', (error) => this.logger.error({ err: error }, 'the solver failed'));
    worker.on('exit', () => {
      this.worker = undefined;
      this.settle?.({ failed: 'the solver ended' });
    });
    return (this.worker = worker);
  }
}

/** The same question has the same answer; goals are whole numbers, so that less than one apart is equal. */
const OPTIONS = { random_seed: 1, mip_rel_gap: 0, mip_abs_gap: 0.99, output_flag: false };

function solutionOf({ status, value, values }: Answer): Solution | undefined {
  const found = Object.entries(values ?? {}).flatMap(([name, at]) => (at === undefined ? [] : [[name, at] as const]));
  if (value === undefined || !Number.isFinite(value) || found.length === 0) return undefined;
  if (status !== 'Optimal' && status !== 'Time limit reached') return undefined;
  return { isBest: status === 'Optimal', value, values: Object.fromEntries(found) };
}
