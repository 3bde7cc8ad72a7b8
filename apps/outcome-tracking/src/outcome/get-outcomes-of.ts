import { EnrolmentId, type InputOf, type OutputOf } from '#contracts';
import type { getOutcomesOf } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { OutcomeRepository } from './outcome.repository.js';

/** What is recorded of enrolments, without survey answers: those are nobody's to read one by one. */
@Injectable()
export class GetOutcomesOf {
  constructor(private readonly outcomes: OutcomeRepository) {}

  async execute({ enrolments }: InputOf<typeof getOutcomesOf>): Promise<OutputOf<typeof getOutcomesOf>> {
    const found = await this.outcomes.findMany(enrolments);
    return {
      outcomes: found.map(({ _id, placements, workplaceUses }) => ({
        enrolment: EnrolmentId.parse(_id),
        placements: placements.map(({ startedOn, leftOn, insured, openEnded, related, source, checkedOn }) => ({
          startedOn,
          leftOn,
          insured,
          openEnded,
          related,
          source,
          checkedOn,
        })),
        workplaceUses: workplaceUses.map(({ on, what, hoursSavedPerMonth }) => ({ on, what, hoursSavedPerMonth })),
      })),
    };
  }
}
