import type { InputOf, OutputOf } from '#contracts';
import type { recordWorkplaceUses } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { decideWorkplaceUse } from './outcome.domain.js';
import { RecordMany } from './record-many.js';

/** Keeps the uses at work of an import. */
@Injectable()
export class RecordWorkplaceUses {
  constructor(private readonly many: RecordMany) {}

  async execute({ uses, dryRun }: InputOf<typeof recordWorkplaceUses>): Promise<OutputOf<typeof recordWorkplaceUses>> {
    const records = uses.map(({ enrolmentId, ...what }) => ({ enrolment: enrolmentId, what }));
    const codes = ['too-many-outcomes'] as const;
    return { results: await this.many.execute(records, { dryRun, codes, decide: decideWorkplaceUse }) };
  }
}
