import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { recordPlacementChecks } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { decideCheck, RecordMany } from '../outcome/index.js';

/** Keeps the answers about work of an import. */
@Injectable()
export class RecordPlacementChecks {
  constructor(private readonly many: RecordMany) {}

  async execute({
    checks,
    dryRun,
  }: InputOf<typeof recordPlacementChecks>): Promise<OutputOf<typeof recordPlacementChecks>> {
    const now = new Date();
    const records = checks.map(({ enrolmentId, ...what }) => ({ enrolment: enrolmentId, what }));
    return {
      results: await this.many.execute(records, {
        dryRun,
        codes: ['not-a-job-seeker', 'starts-later', 'too-many-outcomes'] as const,
        decide: (state, { answer, ...said }, { audience }) => {
          if (audience !== 'citizen') throw new DomainError('not-a-job-seeker');
          return decideCheck(state, said, answer, now);
        },
      }),
    };
  }
}
