import type { InputOf, OutputOf } from '#contracts';
import type { listProgrammes } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { pageOf, readCursor } from './programme-cursor.js';
import { programmeSummary } from './programme-view.domain.js';
import { ProgrammeRepository } from './programme.repository.js';

/** The municipality's programmes by fiscal year and key. */
@Injectable()
export class ListProgrammes {
  constructor(private readonly programmes: ProgrammeRepository) {}

  async execute(input: InputOf<typeof listProgrammes>): Promise<OutputOf<typeof listProgrammes>> {
    const { limit, cursor, fiscalYear } = input;
    const { page, nextCursor } = pageOf(await this.programmes.list(readCursor(cursor), fiscalYear, limit + 1), limit);
    return { items: page.map(programmeSummary), nextCursor };
  }
}
