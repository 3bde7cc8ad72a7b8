import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { replayFailures } from '#contracts/registry';
import { jobOwners, listDeadLetters, listFailedJobs, replayDeadLetter, retryFailedJob } from '#contracts/upkeep';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { consumerOf } from './failure.domain.js';

type Input = InputOf<typeof replayFailures>;
type Output = OutputOf<typeof replayFailures>;
type JobOwner = (typeof jobOwners)[number];

/** Somebody waits for the answer: what is left then takes another turn. */
const FOR_MS = 8000;
const JOBS_AT_ONCE = 100;

/** Has failures worked off once more by the service that gave them up. */
@Injectable()
export class ReplayFailures {
  constructor(private readonly rpc: RpcClient) {}

  /** @throws DomainError `not-found` for one that is not there (any more). */
  async execute(input: Input): Promise<Output> {
    const { failure } = input;
    if (failure !== undefined) return { ...countOf([await this.replay(input, failure)]), more: false };
    const until = Date.now() + FOR_MS;
    const outcomes: boolean[] = [];
    for await (const id of this.idsOf(input)) {
      if (Date.now() >= until) return { ...countOf(outcomes), more: true };
      outcomes.push(await this.replay(input, id).catch(goneMeanwhile));
    }
    return { ...countOf(outcomes), more: false };
  }

  /** Whether it was worked off, or is in its queue again. */
  private async replay({ service, what, name }: Input, id: string): Promise<boolean> {
    if (what === 'event') {
      if (!id.startsWith(`${consumerOf(service, name)}/`)) throw new DomainError('not-found');
      return (await this.rpc.call(replayDeadLetter, { letter: id }, service)).failed === null;
    }
    await this.rpc.call(retryFailedJob, { name, job: id }, ofJobs(service));
    return true;
  }

  private async *idsOf({ service, what, name }: Input): AsyncGenerator<string> {
    if (what === 'job') {
      const { jobs } = await this.rpc.call(listFailedJobs, { name, limit: JOBS_AT_ONCE }, ofJobs(service));
      yield* jobs.map(({ job }) => job);
      return;
    }
    const consumer = consumerOf(service, name);
    for (let cursor: string | null = `${consumer}/`; cursor !== null;) {
      const page: OutputOf<typeof listDeadLetters> = await this.rpc.call(listDeadLetters, { cursor }, service);
      const own = page.items.filter((letter) => letter.consumer === consumer);
      yield* own.map(({ letter }) => letter);
      cursor = own.length === page.items.length ? page.nextCursor : null;
    }
  }
}

function ofJobs(service: Input['service']): JobOwner {
  const owner = jobOwners.find((one) => one === service);
  if (!owner) throw new DomainError('not-found');
  return owner;
}

const countOf = (outcomes: readonly boolean[]) => ({
  done: outcomes.filter((done) => done).length,
  stay: outcomes.filter((done) => !done).length,
});

/** Somebody else had it worked off. */
function goneMeanwhile(error: unknown): true {
  if (error instanceof DomainError && error.code === 'not-found') return true;
  throw error;
}
