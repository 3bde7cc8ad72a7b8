import { Inject, Injectable } from '@nestjs/common';
import { currentScope, newCorrelationId } from '#observability';
import { Queue, type Job, type JobsOptions as BullOptions } from 'bullmq';
import type { z } from 'zod';
import type { JobDefinition } from './job.js';
import type { JobEnvelope } from './job-envelope.js';
import { JOBS_OPTIONS, queueName, type JobsOptions } from './jobs.options.js';
import { RedisConnections } from './redis-connections.js';

const DAY_S = 86_400;
const REFRESH_DELAY_MS = 100;

/**
 * Puts work into this service's queues. A queue holds hints and the database the truth: when Redis cannot be reached,
 * enqueueing throws within two seconds and the caller may go on, because a sweeper finds the mark.
 */
@Injectable()
export class Jobs {
  private readonly queues = new Map<string, Queue<JobEnvelope>>();

  constructor(
    private readonly redis: RedisConnections,
    @Inject(JOBS_OPTIONS) private readonly options: JobsOptions,
  ) {
    options.health?.examine('queues', () => this.counts());
  }

  /**
   * A one-shot job: the same id again within a week of its end does nothing. Retried 10 times over about 20 minutes.
   * `id` says kind, tenant, subject and period; no personal data.
   */
  async enqueueOnce<S extends z.ZodType>(definition: JobDefinition<S>, id: string, data: z.input<S>): Promise<void> {
    await this.add(definition, data, {
      jobId: safeId(definition, id),
      attempts: 10,
      backoff: { type: 'exponential', delay: 1000, jitter: 0.5 },
      removeOnComplete: { age: 7 * DAY_S, count: 50_000 },
      removeOnFail: { age: 30 * DAY_S },
    });
  }

  /**
   * Asks for `id` to be refreshed: once when asked many times before it starts, and once more when asked while it runs.
   * Comes after `delayMs`, and no sooner than `restFactor` times the last refresh's duration after that one. Not retried: the
   * mark in the database stays and a sweeper asks again.
   */
  async enqueueRefresh<S extends z.ZodType>(
    definition: JobDefinition<S>,
    id: string,
    data: z.input<S>,
    { delayMs = REFRESH_DELAY_MS } = {},
  ): Promise<void> {
    await this.add(definition, data, {
      deduplication: { id: safeId(definition, id), keepLastIfActive: true },
      delay: delayMs,
      // A finished job that is kept would swallow the next one of the same id.
      removeOnComplete: true,
      removeOnFail: true,
    });
  }

  private async add(definition: JobDefinition, input: unknown, options: BullOptions): Promise<void> {
    const { service, jobs } = this.options;
    if (!jobs.includes(definition)) {
      throw new Error(`job "${definition.name}" is not declared: add it to JobsModule.forRoot({ jobs })`);
    }
    const scope = currentScope();
    const envelope: JobEnvelope = {
      correlationId: scope?.correlationId ?? newCorrelationId(),
      ...(scope?.tenant && { tenant: scope.tenant }),
      data: definition.data.parse(input),
    };
    // BullMQ would wait for the first connection without end and keep the call in memory.
    if (this.redis.producer.status !== 'ready') throw new Error(`job "${definition.name}" not queued: redis is down`);
    await this.queue(queueName(service, definition)).add(definition.name, envelope, options);
  }

  /** Jobs that failed for good: the newest of each kind, or of the one named; and how many there are in all. */
  async failed(name: string | undefined, limit: number): Promise<{ failed: Job<JobEnvelope>[]; total: number }> {
    const { service, jobs } = this.options;
    const kinds = jobs.filter((definition) => name === undefined || definition.name === name);
    const found = await Promise.all(
      kinds.map(async (definition) => {
        const queue = this.queue(queueName(service, definition));
        return { failed: await queue.getFailed(0, limit - 1), total: await queue.getFailedCount() };
      }),
    );
    return {
      failed: found.flatMap(({ failed }) => failed.filter(({ id }) => id !== undefined)),
      total: found.reduce((sum, { total }) => sum + total, 0),
    };
  }

  /** Puts a failed job into its queue again, with all its attempts; false when there is none of that id. */
  async retry(name: string, id: string): Promise<boolean> {
    const { service, jobs } = this.options;
    const definition = jobs.find((one) => one.name === name);
    const job = definition && (await this.queue(queueName(service, definition)).getJob(id));
    if (!job || !(await job.isFailed())) return false;
    await job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
    return true;
  }

  /** What waits, is under way and has failed for good, where there is any. A failed job's mark is found by its sweeper. */
  private async counts(): Promise<string> {
    const { service, jobs } = this.options;
    const told = jobs.map(async (definition) => {
      const queue = this.queue(queueName(service, definition));
      const { waiting, delayed, active, failed } = await queue.getJobCounts('waiting', 'delayed', 'active', 'failed');
      const counts = { waiting: (waiting ?? 0) + (delayed ?? 0), active: active ?? 0, failed: failed ?? 0 };
      const some = Object.entries(counts).filter(([, count]) => count > 0);
      return some.length === 0
        ? []
        : `${definition.name} ${some.map(([what, count]) => `${count} ${what}`).join(', ')}`;
    });
    return (await Promise.all(told)).flat().join('; ') || 'empty';
  }

  private queue(name: string): Queue<JobEnvelope> {
    const known = this.queues.get(name);
    if (known) return known;
    const queue = new Queue<JobEnvelope>(name, { connection: this.redis.producer });
    // Told by the connection already; an error event without a listener would end the process.
    queue.on('error', () => {});
    this.queues.set(name, queue);
    // BullMQ asks the server's version once; a queue that could not ask refuses for ever, so the next caller makes a new one.
    queue.waitUntilReady().catch(() => this.queues.delete(name));
    return queue;
  }

  async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }
}

/** BullMQ refuses ids that are integers or contain a colon; the job's name in front and percent signs avoid both. */
function safeId({ name }: JobDefinition, id: string): string {
  return `${name}-${id.replaceAll('%', '%25').replaceAll(':', '%3A')}`;
}
