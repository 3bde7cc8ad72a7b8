import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { getSurvey } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { SurveyForms } from './survey-forms.js';

/** A survey for whom it asks, or for the office that enters what came on paper. */
@Injectable()
export class GetSurvey {
  constructor(private readonly forms: SurveyForms) {}

  async execute(
    { enrolmentId, wave }: InputOf<typeof getSurvey>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof getSurvey>> {
    const invitation = await this.forms.invitationFor(caller, enrolmentId, wave);
    return this.forms.show(invitation, { withAnswers: true });
  }
}
