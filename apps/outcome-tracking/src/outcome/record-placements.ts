import type { InputOf, OutputOf } from '#contracts';
import type { recordPlacements } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { decidePlacement } from './outcome.domain.js';
import { RecordMany } from './record-many.js';

/** Keeps the placements of an import. */
@Injectable()
export class RecordPlacements {
  constructor(private readonly many: RecordMany) {}

  async execute({ placements, dryRun }: InputOf<typeof recordPlacements>): Promise<OutputOf<typeof recordPlacements>> {
    const records = placements.map(({ enrolmentId, ...what }) => ({ enrolment: enrolmentId, what }));
    const codes = ['left-before-start', 'too-many-outcomes'] as const;
    return { results: await this.many.execute(records, { dryRun, codes, decide: decidePlacement }) };
  }
}
