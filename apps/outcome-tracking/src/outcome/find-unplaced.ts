import type { InputOf, OutputOf } from '#contracts';
import type { findUnplaced } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { OutcomeRepository } from './outcome.repository.js';

/** Which enrolments have no placement recorded. */
@Injectable()
export class FindUnplaced {
  constructor(private readonly outcomes: OutcomeRepository) {}

  async execute({ enrolments }: InputOf<typeof findUnplaced>): Promise<OutputOf<typeof findUnplaced>> {
    const placed = await this.outcomes.placedAmong(enrolments);
    return { unplaced: enrolments.filter((enrolment) => !placed.has(enrolment)) };
  }
}
