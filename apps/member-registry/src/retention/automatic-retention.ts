import { dayInJapan, DomainError } from '#contracts';
import { findAutomaticRetention } from '#contracts/progress';
import { Sweeps } from '#jobs';
import { LOGGER, RpcClient } from '#messaging';
import type { Logger } from '#observability';
import { inTenant } from '#persistence';
import { Inject, Injectable } from '@nestjs/common';
import { RetentionPlan } from './retention-plan.js';
import { RetentionRunRepository } from './retention-run.repository.js';

/** Confirms by itself where a programme says that nobody need do so. */
@Injectable()
export class AutomaticRetention {
  constructor(
    private readonly plan: RetentionPlan,
    private readonly runs: RetentionRunRepository,
    private readonly rpc: RpcClient,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Sweeps({ name: 'automatic-retention', everyMs: 600_000 })
  async sweep(): Promise<void> {
    try {
      await this.confirmDue(new Date());
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.logger.warn({ err: error }, 'automatic retention will be tried again');
    }
  }

  private async confirmDue(now: Date): Promise<void> {
    const { programmes } = await this.rpc.call(findAutomaticRetention, { today: dayInJapan(now) });
    for (const { municipality, programme, dueOn } of programmes)
      await inTenant(municipality, async () => {
        const { preview, enrolments } = await this.plan.make(programme, dueOn);
        // Nothing but records under a legal hold is left.
        if (enrolments === 0) return;
        const confirmed = { programme, preview, confirmedBy: null, confirmedAt: now };
        await this.runs.start(dueOn, { ...confirmed, planned: enrolments });
      });
  }
}
