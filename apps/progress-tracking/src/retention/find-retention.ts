import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { findRetention } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { ProgrammeRepository } from '../programme/index.js';
import { RetainedProgrammes } from './retained-programmes.js';

/** The municipality's programmes that are due; or one, due or not, as long as it says a retention. */
@Injectable()
export class FindRetention {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly retained: RetainedProgrammes,
  ) {}

  async execute({ today, programme }: InputOf<typeof findRetention>): Promise<OutputOf<typeof findRetention>> {
    if (programme === undefined)
      return { programmes: await this.retained.due(await this.programmes.endedBefore(today), today) };
    const stored = await this.programmes.find(programme);
    if (!stored) throw new DomainError('unknown-programme');
    const view = await this.retained.view(stored);
    return { programmes: view ? [view] : [] };
  }
}
