import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { submitSurveyResponse } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { Enrolments } from '../enrolment/index.js';
import { KeepOutcome } from './keep-outcome.js';
import { decideSurvey } from './outcome.domain.js';

/** Keeps the answer to the survey of a wave: one for each enrolment and wave. */
@Injectable()
export class SubmitSurveyResponse {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly keeping: KeepOutcome,
  ) {}

  async execute(
    { enrolmentId, wave, answers }: InputOf<typeof submitSurveyResponse>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof submitSurveyResponse>> {
    const enrolment = await this.enrolments.getFor(caller, enrolmentId);
    return this.keeping.execute(enrolment, (before) => {
      const { outcome, state } = decideSurvey(before, wave, answers);
      return { state, decision: { outcome } };
    });
  }
}
