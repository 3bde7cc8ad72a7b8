import type { InputOf, OutputOf } from '#contracts';
import type { recordWorkplaceUses } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import type { Outcome } from './outcome-parts.domain.js';
import { RecordMany } from './record-many.js';
import { decideWorkplaceUse, type Report } from './use-at-work.domain.js';

/** Keeps the uses at work of an import. */
@Injectable()
export class RecordWorkplaceUses {
  constructor(private readonly many: RecordMany) {}

  async execute({ uses, dryRun }: InputOf<typeof recordWorkplaceUses>): Promise<OutputOf<typeof recordWorkplaceUses>> {
    const records = uses.map(({ enrolmentId, ...what }) => ({ enrolment: enrolmentId, what }));
    const said = { at: new Date(), by: 'office' as const };
    const decide = (state: Outcome, what: Report) => decideWorkplaceUse(state, what, said);
    const codes = ['too-many-outcomes'] as const;
    return { results: await this.many.execute(records, { dryRun, codes, decide }) };
  }
}
