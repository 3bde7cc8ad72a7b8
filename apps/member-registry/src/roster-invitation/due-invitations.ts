import { Jobs, Sweeps } from '#jobs';
import { LOGGER } from '#messaging';
import type { Logger } from '#observability';
import { inTenant } from '#persistence';
import { Inject, Injectable } from '@nestjs/common';
import { InvitationRunRepository, type DueRun } from './invitation-run.repository.js';
import { runInvitation } from './run-invitation.job.js';

const ROUND_MS = 30 * 60_000;
const SWEPT = 100;

/** Puts runs that are due into the queue, again each half-hour: the queue may forget, the mark does not. */
@Injectable()
export class DueInvitations {
  constructor(
    private readonly runs: InvitationRunRepository,
    private readonly jobs: Jobs,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Sweeps({ name: 'due-invitation-runs', everyMs: 10_000 })
  async sweep(): Promise<void> {
    for (const due of await this.runs.findDue(SWEPT)) await this.queue(due);
  }

  /** Never throws: when Redis is away, the sweep does it later. */
  async queue({ _id, tenant, createdAt }: DueRun): Promise<void> {
    const round = Math.floor((Date.now() - createdAt.getTime()) / ROUND_MS);
    try {
      await inTenant(tenant, () => this.jobs.enqueueOnce(runInvitation, `${_id}-${round}`, { run: _id }));
    } catch (error) {
      this.logger.warn({ err: error, run: _id }, 'invitation run not queued yet');
    }
  }
}
