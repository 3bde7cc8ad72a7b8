import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { recordPlacementCheck } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { Enrolments } from '../enrolment/index.js';
import { decideCheck, KeepOutcome } from '../outcome/index.js';

/** Keeps what the office found out about somebody's work, from whom and when. */
@Injectable()
export class RecordPlacementCheck {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly keeping: KeepOutcome,
  ) {}

  async execute(
    { enrolmentId, answer, ...said }: InputOf<typeof recordPlacementCheck>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof recordPlacementCheck>> {
    const enrolment = await this.enrolments.getFor(caller, enrolmentId);
    if (enrolment.audience !== 'citizen') throw new DomainError('not-a-job-seeker');
    const now = new Date();
    return this.keeping.execute(enrolment, (before) => {
      const { outcome, state } = decideCheck(before, said, answer, now);
      return { state, decision: { outcome } };
    });
  }
}
