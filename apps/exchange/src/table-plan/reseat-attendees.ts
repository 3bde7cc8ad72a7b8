import type { InputOf, OutputOf } from '#contracts';
import type { reseatAttendees } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { composeSeating, Solver, tableOf } from '../seating/index.js';
import { KeepPlan } from './keep-plan.js';
import { seatingOfThose, TablePlans } from './table-plans.js';

/** Seats those who are there within the rules; of all ways to do so one that moves as few as possible. */
@Injectable()
export class ReseatAttendees {
  constructor(
    private readonly plans: TablePlans,
    private readonly solver: Solver,
    private readonly keeping: KeepPlan,
  ) {}

  async execute({ meeting, round }: InputOf<typeof reseatAttendees>): Promise<OutputOf<typeof reseatAttendees>> {
    const planning = await this.plans.readPlanned(meeting, round);
    const { gathering, stored, before } = planning;
    const now = seatingOfThose(stored.seating, planning);
    const history = { now, ...(before.length > 0 && { before }) };
    const { seating, unavoidable } = await this.solver.inTurn((solve) => composeSeating(solve, gathering, history));
    const [sat, sits] = [tableOf(now), tableOf(seating)];
    const moved = [...sits.keys()].filter((person) => sat.has(person) && sat.get(person) !== sits.get(person));
    const plan = { ...stored, seating, unavoidable, isBest: false, moved };
    return this.keeping.execute(meeting, round, plan, stored.version);
  }
}
