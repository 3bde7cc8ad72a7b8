import { Inject, Injectable } from '@nestjs/common';
import { runInScope } from '#observability';
import { DelayedError, UnrecoverableError, Worker, type Job } from 'bullmq';
import { pairHandlers, type JobHandler } from './handlers.js';
import { JobEnvelope } from './job-envelope.js';
import { jobFigures } from './job-figures.js';
import { JOBS_OPTIONS, queueName, type JobsOptions } from './jobs.options.js';
import { ProviderMethods } from './provider-methods.js';
import { RedisConnections } from './redis-connections.js';
import { RefreshPace } from './refresh-pace.js';
import { withinLimit } from './within-limit.js';

/** One worker per job. */
@Injectable()
export class JobWorkers {
  private handlers: JobHandler[] = [];
  private workers: Worker<JobEnvelope>[] = [];

  constructor(
    @Inject(JOBS_OPTIONS) private readonly options: JobsOptions,
    private readonly redis: RedisConnections,
    private readonly methods: ProviderMethods,
  ) {}

  /** @throws when jobs and handlers do not match one to one. */
  pairHandlers(): void {
    this.handlers = pairHandlers(this.options.jobs, this.methods.all());
  }

  start(): void {
    const figures = jobFigures(this.options.metrics);
    this.workers = this.handlers.map((handler) => this.startWorker(handler, figures));
  }

  /** Waits for the jobs under way, at most 5 s. */
  async stop(): Promise<void> {
    await withinLimit(Promise.all(this.workers.map((worker) => worker.close())));
  }

  private startWorker(handler: JobHandler, figures: ReturnType<typeof jobFigures>): Worker<JobEnvelope> {
    const { service, logger } = this.options;
    const { name, concurrency, restFactor, lockMs } = handler.definition;
    const queue = queueName(service, handler.definition);
    const pace = new RefreshPace(this.redis.workers, queue, restFactor);
    const worker = new Worker<JobEnvelope>(queue, (job, token) => this.process(handler, pace, job, token), {
      connection: this.redis.workers,
      concurrency,
      lockDuration: lockMs,
      stalledInterval: 5_000,
      // The default of 1 fails a job whose worker was killed twice, whatever its attempts are.
      maxStalledCount: 20,
    });
    worker.on('error', (error) => logger.debug({ err: error, job: name }, 'worker error'));
    worker.on('completed', (job) => figures.ended(name, 'completed', job));
    worker.on('failed', (job, error) => {
      figures.ended(name, 'failed', job);
      logger.error({ err: error, job: name, jobId: job?.id, attempt: job?.attemptsMade }, 'job failed');
    });
    return worker;
  }

  private async process(handler: JobHandler, pace: RefreshPace, job: Job<JobEnvelope>, token?: string): Promise<void> {
    const refreshId = job.opts.deduplication?.keepLastIfActive ? job.opts.deduplication.id : undefined;
    const restMs = refreshId === undefined ? 0 : await pace.restMs(refreshId);
    if (restMs > 0) {
      await job.moveToDelayed(Date.now() + restMs, token);
      throw new DelayedError();
    }
    const started = performance.now();
    try {
      await this.run(handler, job);
    } finally {
      if (refreshId !== undefined) await pace.ran(refreshId, performance.now() - started);
    }
  }

  private async run({ definition, handle }: JobHandler, job: Job<JobEnvelope>): Promise<void> {
    const envelope = JobEnvelope.safeParse(job.data);
    const data = envelope.success ? definition.data.safeParse(envelope.data.data) : envelope;
    if (!envelope.success || !data.success) {
      throw new UnrecoverableError(`job "${definition.name}" has data that its schema refuses: ${data.error?.message}`);
    }
    const { correlationId, tenant } = envelope.data;
    const acting = tenant === undefined ? {} : { tenant };
    const caller = { service: this.options.service, ...acting, roles: [], scopes: [] };
    await runInScope({ correlationId, ...acting, caller }, () => handle(data.data));
  }
}
