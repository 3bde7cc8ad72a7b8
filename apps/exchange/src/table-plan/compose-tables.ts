import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { composeTables } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { composeSeating, Solver, type Seating } from '../seating/index.js';
import { KeepPlan } from './keep-plan.js';
import { TablePlans } from './table-plans.js';

/** Composes a round anew over the plan that is there; in later rounds with people who have not met. */
@Injectable()
export class ComposeTables {
  constructor(
    private readonly plans: TablePlans,
    private readonly solver: Solver,
    private readonly keeping: KeepPlan,
  ) {}

  async execute({ meeting, round }: InputOf<typeof composeTables>): Promise<OutputOf<typeof composeTables>> {
    const { gathering, before, madeFrom, stored } = await this.plans.read(meeting, round);
    if (before.length < round - 1) throw new DomainError('round-too-early', { round: before.length + 1 });
    const { seating, unavoidable, isBest } = await this.solver.inTurn((solve) =>
      composeSeating(solve, gathering, before.length > 0 ? { before } : {}),
    );
    const plan = { seating, unavoidable, isBest, madeFrom, moved: [], composedAt: new Date(), changes: [] };
    try {
      return await this.keeping.execute(meeting, round, plan, stored?.version);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'changed-meanwhile') throw error;
      return this.twin(meeting, round, seating);
    }
  }

  /**
   * What was composed twice at once is there already.
   * @throws DomainError `changed-meanwhile` when it is something else that is there.
   */
  private async twin(meeting: string, round: number, seating: Seating): Promise<OutputOf<typeof composeTables>> {
    const planning = await this.plans.readPlanned(meeting, round);
    const { stored } = planning;
    const isSame = stored.changes.length === 0 && JSON.stringify(stored.seating) === JSON.stringify(seating);
    if (!isSame) throw new DomainError('changed-meanwhile');
    return this.plans.view(planning, stored);
  }
}
