import type { InputOf, OutputOf, Owner } from '#contracts';
import type { Failure, listFailures } from '#contracts/registry';
import { jobOwners, listDeadLetters, listFailedJobs } from '#contracts/upkeep';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { ofJob, ofLetter, serviceOfLetter, services } from './failure.domain.js';

const JOBS_OF_A_KIND = 50;

type Output = OutputOf<typeof listFailures>;

/** What all services could not work off, put together; a service that does not answer is named. */
@Injectable()
export class ListFailures {
  constructor(private readonly rpc: RpcClient) {}

  async execute({ cursor }: InputOf<typeof listFailures>): Promise<Output> {
    const silent = new Set<Owner>();
    const jobs = cursor === undefined ? await this.jobs(silent) : { items: [], total: 0 };
    const events = await this.events(cursor, silent);
    return {
      items: [...jobs.items, ...events.items],
      nextCursor: events.nextCursor,
      furtherJobs: jobs.total - jobs.items.length,
      silent: [...silent],
    };
  }

  private async jobs(silent: Set<Owner>): Promise<{ items: Failure[]; total: number }> {
    const found = await Promise.all(
      jobOwners.map(async (service) => {
        const asked = this.rpc.call(listFailedJobs, { limit: JOBS_OF_A_KIND }, service);
        const { jobs, total } = await asked.catch(() => (silent.add(service), { jobs: [], total: 0 }));
        return { items: jobs.map((job) => ofJob(service, job)), total };
      }),
    );
    return { items: found.flatMap(({ items }) => items), total: found.reduce((sum, { total }) => sum + total, 0) };
  }

  /** A page of one service's, or of the next that has any. */
  private async events(cursor: string | undefined, silent: Set<Owner>): Promise<Pick<Output, 'items' | 'nextCursor'>> {
    const from = cursor === undefined ? services[0] : serviceOfLetter(cursor);
    const rest = from ? services.slice(services.indexOf(from)) : [];
    const items: Failure[] = [];
    for (const service of rest) {
      const after = service === from ? cursor : undefined;
      const page = await this.rpc.call(listDeadLetters, { cursor: after }, service).catch(() => {
        silent.add(service);
        return { items: [], nextCursor: null };
      });
      items.push(...page.items.map((letter) => ofLetter(service, letter)));
      if (page.nextCursor !== null) return { items, nextCursor: page.nextCursor };
    }
    return { items, nextCursor: null };
  }
}
