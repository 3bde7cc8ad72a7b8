import type { InputOf, OutputOf } from '#contracts';
import type { answerSurveyByLink } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { KeepSurveyAnswer } from './keep-survey-answer.js';
import { SurveyLinks } from './survey-links.js';

/** Answers the survey behind a mailed link. */
@Injectable()
export class AnswerSurveyByLink {
  constructor(
    private readonly links: SurveyLinks,
    private readonly keeping: KeepSurveyAnswer,
  ) {}

  execute({ link, answers }: InputOf<typeof answerSurveyByLink>): Promise<OutputOf<typeof answerSurveyByLink>> {
    return this.links.open(link, (invitation) => this.keeping.execute(invitation, answers, { afterwards: false }));
  }
}
