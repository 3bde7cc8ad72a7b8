import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { listProgrammes } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { programmeSummary } from './programme-view.domain.js';
import { ProgrammeRepository } from './programme.repository.js';

/** The municipality's programmes by fiscal year and key. */
@Injectable()
export class ListProgrammes {
  constructor(private readonly programmes: ProgrammeRepository) {}

  async execute(input: InputOf<typeof listProgrammes>): Promise<OutputOf<typeof listProgrammes>> {
    const { limit, cursor, fiscalYear } = input;
    const stored = await this.programmes.list(cursor === undefined ? undefined : read(cursor), fiscalYear, limit + 1);
    const page = stored.slice(0, limit);
    const last = stored.length > limit ? page.at(-1) : undefined;
    return { items: page.map(programmeSummary), nextCursor: last ? `${last.fiscalYear}/${last.key}` : null };
  }
}

function read(cursor: string): { fiscalYear: number; key: string } {
  const [, fiscalYear, key] = /^(\d{4})\/(.+)$/.exec(cursor) ?? [];
  if (!fiscalYear || !key) {
    throw new DomainError('invalid-input', { errors: [{ pointer: '/cursor', code: 'invalid-format' }] });
  }
  return { fiscalYear: Number(fiscalYear), key };
}
