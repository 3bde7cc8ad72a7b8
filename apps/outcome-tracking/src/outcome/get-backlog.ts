import type { InputOf, OutputOf } from '#contracts';
import type { getOutcomesBacklog } from '#contracts/outcomes';
import { acrossTenants, inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { BusinessShiftRepository } from '../business-shift/index.js';
import { OutcomeRepository } from './outcome.repository.js';

/** Since when the oldest outcome of a person or a company waits to be published: of a programme, of a municipality, or of all. */
@Injectable()
export class GetBacklog {
  constructor(
    private readonly outcomes: OutcomeRepository,
    private readonly shifts: BusinessShiftRepository,
  ) {}

  async execute({
    municipality,
    programme,
  }: InputOf<typeof getOutcomesBacklog>): Promise<OutputOf<typeof getOutcomesBacklog>> {
    const oldest = async () => {
      const both = await Promise.all([
        this.outcomes.oldestUnrelayed(programme),
        this.shifts.oldestUnrelayed(programme),
      ]);
      return both.filter((since) => since !== null).toSorted((a, b) => a.getTime() - b.getTime())[0];
    };
    const since = await (municipality === undefined
      ? acrossTenants('backlog', oldest)
      : inTenant(municipality, oldest));
    return { oldest: since?.toISOString() ?? null };
  }
}
