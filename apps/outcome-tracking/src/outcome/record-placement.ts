import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { recordPlacement } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { Enrolments } from '../enrolment/index.js';
import { KeepOutcome } from './keep-outcome.js';
import { decidePlacement } from './outcome.domain.js';

/** Keeps a placement that the office found out about, or corrects the one that began on that day. */
@Injectable()
export class RecordPlacement {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly keeping: KeepOutcome,
  ) {}

  async execute(
    { enrolmentId, ...placement }: InputOf<typeof recordPlacement>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof recordPlacement>> {
    const enrolment = await this.enrolments.getFor(caller, enrolmentId);
    return this.keeping.execute(enrolment, (before) => {
      const { outcome, state } = decidePlacement(before, placement);
      return { state, decision: { outcome } };
    });
  }
}
