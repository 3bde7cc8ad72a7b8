import type { InputOf, OutputOf } from '#contracts';
import type { getOutcomesBacklog } from '#contracts/outcomes';
import { acrossTenants, inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { OutcomeRepository } from './outcome.repository.js';

/** Since when the oldest outcome waits to be published: of a programme, of a municipality, or of all. */
@Injectable()
export class GetBacklog {
  constructor(private readonly outcomes: OutcomeRepository) {}

  async execute({
    municipality,
    programme,
  }: InputOf<typeof getOutcomesBacklog>): Promise<OutputOf<typeof getOutcomesBacklog>> {
    const oldest = () => this.outcomes.oldestUnrelayed(programme);
    const since = await (municipality === undefined
      ? acrossTenants('backlog', oldest)
      : inTenant(municipality, oldest));
    return { oldest: since?.toISOString() ?? null };
  }
}
