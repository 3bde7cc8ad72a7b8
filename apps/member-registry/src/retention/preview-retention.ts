import type { InputOf, OutputOf } from '#contracts';
import { countOutcomes } from '#contracts/outcomes';
import type { previewRetention } from '#contracts/privacy';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { RetentionPlan } from './retention-plan.js';
import { RetentionRunRepository } from './retention-run.repository.js';
import { Retention } from './retention.js';
import { RunViews } from './run-views.js';

/** What would go when a programme's retention is over; nothing is done. */
@Injectable()
export class PreviewRetention {
  constructor(
    private readonly retention: Retention,
    private readonly plan: RetentionPlan,
    private readonly runs: RetentionRunRepository,
    private readonly views: RunViews,
    private readonly rpc: RpcClient,
  ) {}

  async execute(
    { programme }: InputOf<typeof previewRetention>,
    now = new Date(),
  ): Promise<OutputOf<typeof previewRetention>> {
    const { dueOn, isDue } = await this.retention.of(programme, now);
    const [{ counts, enrolments, preview }, { outcomes }, run] = await Promise.all([
      this.plan.make(programme, dueOn),
      this.rpc.call(countOutcomes, { programme }),
      dueOn === null ? null : this.runs.find(programme, dueOn),
    ]);
    const { erased, elsewhere, 'with-role': withRole, held } = counts;
    return {
      programme,
      dueOn,
      isDue,
      enrolments,
      people: { erased, elsewhere, withRole, held },
      outcomes,
      preview,
      run: run && (await this.views.of(run)),
    };
  }
}
