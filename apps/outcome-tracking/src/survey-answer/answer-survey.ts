import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { answerSurvey } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { KeepSurveyAnswer } from './keep-survey-answer.js';
import { SurveyForms } from './survey-forms.js';

/** Answers a survey, signed in. Windows bind people; a back-fill program may answer behind them. */
@Injectable()
export class AnswerSurvey {
  constructor(
    private readonly forms: SurveyForms,
    private readonly keeping: KeepSurveyAnswer,
  ) {}

  async execute(
    { enrolmentId, wave, answers }: InputOf<typeof answerSurvey>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof answerSurvey>> {
    const invitation = await this.forms.invitationFor(caller, enrolmentId, wave);
    return this.keeping.execute(invitation, answers, { afterwards: caller?.scopes.includes('backfill') ?? false });
  }
}
