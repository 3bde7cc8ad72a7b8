import { DomainError, type InputOf, type OutputOf } from '#contracts';
import { listFailedJobs, retryFailedJob } from '#contracts/upkeep';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { Jobs } from './jobs.js';

const REASON_LENGTH = 300;

/** Jobs that failed for good, told and retried. */
@Controller()
export class FailedJobsController {
  constructor(private readonly jobs: Jobs) {}

  @Handles(listFailedJobs)
  async list({ name, limit }: InputOf<typeof listFailedJobs>): Promise<OutputOf<typeof listFailedJobs>> {
    const { failed, total } = await this.jobs.failed(name, limit);
    const jobs = failed.map(({ id = '', name: kind, data, failedReason, attemptsMade, finishedOn }) => ({
      job: id,
      name: kind,
      tenant: data.tenant ?? null,
      reason: failedReason.slice(0, REASON_LENGTH),
      attempts: attemptsMade,
      at: new Date(finishedOn ?? 0).toISOString(),
    }));
    return { jobs, total };
  }

  @Handles(retryFailedJob)
  async retry({ name, job }: InputOf<typeof retryFailedJob>): Promise<OutputOf<typeof retryFailedJob>> {
    if (!(await this.jobs.retry(name, job))) throw new DomainError('not-found');
    return {};
  }
}
