import { DomainError, type Caller, type InputOf } from '#contracts';
import type { confirmRetention } from '#contracts/privacy';
import { Injectable } from '@nestjs/common';
import { RetentionPlan } from './retention-plan.js';
import { RetentionRunRepository } from './retention-run.repository.js';
import { Retention } from './retention.js';
import { RunViews, type RunView } from './run-views.js';

/** Has what was shown erased; nothing else than that. */
@Injectable()
export class ConfirmRetention {
  constructor(
    private readonly retention: Retention,
    private readonly plan: RetentionPlan,
    private readonly runs: RetentionRunRepository,
    private readonly views: RunViews,
  ) {}

  async execute(
    { programme, preview }: InputOf<typeof confirmRetention>,
    { account }: Caller,
    now = new Date(),
  ): Promise<RunView> {
    const { dueOn, isDue } = await this.retention.of(programme, now);
    if (dueOn === null || !isDue) throw new DomainError('not-due-yet', { dueOn });
    const before = await this.runs.find(programme, dueOn);
    if (before?.preview === preview) return this.views.of(before);
    const plan = await this.plan.make(programme, dueOn);
    if (plan.preview !== preview) throw new DomainError('preview-outdated');
    const confirmed = { programme, preview, confirmedBy: account ?? null, confirmedAt: now };
    return this.views.of(await this.runs.start(dueOn, { ...confirmed, planned: plan.enrolments }));
  }
}
