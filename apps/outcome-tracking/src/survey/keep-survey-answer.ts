import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { answerSurvey } from '#contracts/outcomes';
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Enrolments } from '../enrolment/index.js';
import { decideForm, KeepOutcome } from '../outcome/index.js';
import { QuestionnaireRepository } from '../questionnaire/index.js';
import { AnonymousAnswerRepository } from './anonymous-answer.repository.js';
import { countedAnswers, fitAnswers } from './survey-answers.domain.js';
import { SurveyInvitationRepository } from './survey-invitation.repository.js';
import type { SurveyInvitationDocument } from './survey-invitation.schema.js';
import { isClosed } from './survey-window.domain.js';

type Answers = ReturnType<typeof fitAnswers>;

/** Results show anonymous answers in groups of at least this many: the strictest k of all audiences. */
const SHOWN_TOGETHER = 10;

/** Keeps the answers to a survey that somebody was invited to, with the person or apart from everybody. */
@Injectable()
export class KeepSurveyAnswer {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly questionnaires: QuestionnaireRepository,
    private readonly invitations: SurveyInvitationRepository,
    private readonly anonymous: AnonymousAnswerRepository,
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
    if (invitation.anonymous) return this.keepApart(invitation, answers);
    const [form, now] = [{ questionnaire, version, items: answers }, new Date()];
    return this.keeping.execute(known, (before) => {
      const { outcome, state } = decideForm(before, wave, countedAnswers(items, answers), form, now);
      return { state, decision: { outcome } };
    });
  }

  /** Mark, keep, unmark: after a crash nothing is kept twice, and nothing leads from the person to the answer. */
  private async keepApart({ _id, programme, wave }: SurveyInvitationDocument, items: Answers) {
    const answer = randomUUID();
    const before = await this.invitations.claim(_id, answer);
    if (!before) throw new DomainError('answered-anonymously');
    if (before.answering !== undefined && (await this.anonymous.has(before.answering))) {
      await this.invitations.finish(_id, answer);
      throw new DomainError('answered-anonymously');
    }
    await this.anonymous.add({ _id: answer, programme, wave, items });
    if (!(await this.invitations.finish(_id, answer))) {
      await this.anonymous.remove(answer);
      throw new DomainError('answered-anonymously');
    }
    await this.anonymous.show(programme, wave, SHOWN_TOGETHER);
    return { outcome: 'created' as const };
  }
}
