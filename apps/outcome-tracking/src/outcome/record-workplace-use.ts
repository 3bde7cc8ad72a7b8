import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { recordWorkplaceUse } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { Enrolments } from '../enrolment/index.js';
import { KeepOutcome } from './keep-outcome.js';
import { decideWorkplaceUse } from './outcome.domain.js';

/** Keeps a use at work of what was learned, or corrects its hours. */
@Injectable()
export class RecordWorkplaceUse {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly keeping: KeepOutcome,
  ) {}

  async execute(
    { enrolmentId, ...use }: InputOf<typeof recordWorkplaceUse>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof recordWorkplaceUse>> {
    const enrolment = await this.enrolments.getFor(caller, enrolmentId);
    return this.keeping.execute(enrolment, (before) => {
      const { outcome, state } = decideWorkplaceUse(before, use);
      return { state, decision: { outcome } };
    });
  }
}
