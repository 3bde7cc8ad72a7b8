import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { getSurvey } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { SurveyForms } from './survey-forms.js';

/** A survey for whom it asks, or, without earlier answers, for the office that enters what came on paper. */
@Injectable()
export class GetSurvey {
  constructor(private readonly forms: SurveyForms) {}

  async execute(
    { enrolmentId, wave }: InputOf<typeof getSurvey>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof getSurvey>> {
    const invitation = await this.forms.invitationFor(caller, enrolmentId, wave);
    // Nobody reads one by one what others answered.
    return this.forms.show(invitation, { withAnswers: caller?.reach.to === 'person' });
  }
}
