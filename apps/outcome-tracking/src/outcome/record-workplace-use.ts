import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { recordWorkplaceUse } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { Enrolments } from '../enrolment/index.js';
import { KeepOutcome } from './keep-outcome.js';
import { decideWorkplaceUse } from './use-at-work.domain.js';

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
    const said = { at: new Date(), by: caller?.reach.to === 'person' ? ('learner' as const) : ('office' as const) };
    return this.keeping.execute(enrolment, (before) => {
      const { outcome, state } = decideWorkplaceUse(before, use, said);
      return { state, decision: { outcome } };
    });
  }
}
