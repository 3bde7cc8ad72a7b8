import type { InputOf, OutputOf } from '#contracts';
import type { countOutcomes } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { OutcomeRepository } from './outcome.repository.js';

/** How many enrolments of a programme have outcomes that are not erased. */
@Injectable()
export class CountOutcomes {
  constructor(private readonly outcomes: OutcomeRepository) {}

  async execute({ programme }: InputOf<typeof countOutcomes>): Promise<OutputOf<typeof countOutcomes>> {
    return { outcomes: await this.outcomes.count(programme) };
  }
}
