import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { answerSurvey } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { KeepAnonymousAnswer } from '../anonymous-answer/index.js';
import { Enrolments } from '../enrolment/index.js';
import { decideForm, KeepOutcome } from '../outcome/index.js';
import { QuestionnaireRepository } from '../questionnaire/index.js';
import { isClosed, type SurveyInvitationDocument } from '../survey-wave/index.js';
import { countedAnswers, fitAnswers } from './survey-answers.domain.js';

/** Keeps the answers to a survey that somebody was invited to, with the person or apart from everybody. */
@Injectable()
export class KeepSurveyAnswer {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly questionnaires: QuestionnaireRepository,
    private readonly apart: KeepAnonymousAnswer,
    private readonly keeping: KeepOutcome,
  ) {}

  /**
   * `afterwards`: also when the survey has closed.
   * @throws DomainError `wave-closed`, `answered-anonymously`, and what does not fit.
   */
  async execute(
    invitation: SurveyInvitationDocument,
    given: InputOf<typeof answerSurvey>['answers'],
    { afterwards }: { readonly afterwards: boolean },
  ): Promise<OutputOf<typeof answerSurvey>> {
    if (!afterwards && isClosed(invitation.closesOn, new Date())) throw new DomainError('wave-closed');
    const { questionnaire, version, wave } = invitation;
    const items = (await this.questionnaires.findVersion(questionnaire, version))?.items ?? [];
    const answers = fitAnswers(items, given);
    const known = await this.enrolments.ofLink(invitation.enrolment);
    if (invitation.anonymous) return this.apart.execute(invitation, answers);
    const [form, now] = [{ questionnaire, version, items: answers }, new Date()];
    return this.keeping.execute(known, (before) => {
      const { outcome, state } = decideForm(before, wave, countedAnswers(items, answers), form, now);
      return { state, decision: { outcome } };
    });
  }
}
