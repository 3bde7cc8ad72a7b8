import type { InputOf, OutputOf } from '#contracts';
import type { inspectSurvey } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { SurveyForms } from './survey-forms.js';
import { SurveyLinks } from './survey-links.js';

/** The survey behind a mailed link. */
@Injectable()
export class InspectSurvey {
  constructor(
    private readonly links: SurveyLinks,
    private readonly forms: SurveyForms,
  ) {}

  execute({ link }: InputOf<typeof inspectSurvey>): Promise<OutputOf<typeof inspectSurvey>> {
    return this.links.open(link, (invitation) => this.forms.show(invitation, { withAnswers: false }));
  }
}
