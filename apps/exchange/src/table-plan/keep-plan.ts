import type { TablePlan } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { TablePlanRepository } from './table-plan.repository.js';
import type { TablePlanDocument } from './table-plan.schema.js';
import { TablePlans } from './table-plans.js';

type Kept = Pick<
  TablePlanDocument,
  'seating' | 'unavoidable' | 'isBest' | 'madeFrom' | 'moved' | 'composedAt' | 'changes'
>;

/** Keeps a plan over the one that was read when it was begun, and over nothing newer. */
@Injectable()
export class KeepPlan {
  constructor(
    private readonly plans: TablePlans,
    private readonly repository: TablePlanRepository,
  ) {}

  /**
   * @param over The version that was read; undefined where there was none.
   * @throws DomainError `changed-meanwhile` when another stands there now.
   */
  async execute(meeting: string, round: number, plan: Kept, over: number | undefined): Promise<TablePlan> {
    await this.repository.save(over, { ...plan, meeting, round }, new Date());
    const planning = await this.plans.readPlanned(meeting, round);
    return this.plans.view(planning, planning.stored);
  }
}
