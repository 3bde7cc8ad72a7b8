import type { InputOf, OutputOf } from '#contracts';
import type { findAutomaticRetention } from '#contracts/progress';
import { acrossTenants } from '#persistence';
import { Injectable } from '@nestjs/common';
import { ProgrammeRepository } from '../programme/index.js';
import { RetainedProgrammes } from './retained-programmes.js';

/** Every municipality's programmes that are due and say that nobody need confirm. */
@Injectable()
export class FindAutomaticRetention {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly retained: RetainedProgrammes,
  ) {}

  async execute({ today }: InputOf<typeof findAutomaticRetention>): Promise<OutputOf<typeof findAutomaticRetention>> {
    const ended = await acrossTenants('programmes whose retention is automatic', () =>
      this.programmes.automaticEndedBefore(today),
    );
    return { programmes: await this.retained.due(ended, today) };
  }
}
