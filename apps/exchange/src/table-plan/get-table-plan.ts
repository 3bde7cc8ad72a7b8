import type { InputOf, OutputOf } from '#contracts';
import type { getTablePlan } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { TablePlans } from './table-plans.js';

/** The plan of a round, as things stand now. */
@Injectable()
export class GetTablePlan {
  constructor(private readonly plans: TablePlans) {}

  async execute({ meeting, round }: InputOf<typeof getTablePlan>): Promise<OutputOf<typeof getTablePlan>> {
    const planning = await this.plans.readPlanned(meeting, round);
    return this.plans.view(planning, planning.stored);
  }
}
