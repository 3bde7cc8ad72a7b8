import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { getProgramme } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { programmeView } from './programme-view.domain.js';
import { ProgrammeRepository } from './programme.repository.js';

/** A programme with the courses it pinned. */
@Injectable()
export class GetProgramme {
  constructor(private readonly programmes: ProgrammeRepository) {}

  async execute({ programme }: InputOf<typeof getProgramme>): Promise<OutputOf<typeof getProgramme>> {
    const stored = await this.programmes.find(programme);
    if (!stored) throw new DomainError('unknown-programme');
    return programmeView(stored);
  }
}
