import { DomainError } from '#contracts';
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SurveyInvitationRepository, type SurveyInvitationDocument } from '../survey-wave/index.js';
import { AnonymousAnswerRepository } from './anonymous-answer.repository.js';
import type { AnonymousAnswerDocument } from './anonymous-answer.schema.js';

/** Results show anonymous answers in groups of at least this many: the strictest k of all audiences. */
const SHOWN_TOGETHER = 10;

/** Keeps an answer apart from whoever gave it. */
@Injectable()
export class KeepAnonymousAnswer {
  constructor(
    private readonly invitations: SurveyInvitationRepository,
    private readonly answers: AnonymousAnswerRepository,
  ) {}

  /**
   * Mark, keep, unmark: after a crash nothing is kept twice, and nothing leads from the person to the answer.
   * @throws DomainError `answered-anonymously` when there is one of this invitation.
   */
  async execute(
    { _id, programme, wave }: SurveyInvitationDocument,
    items: AnonymousAnswerDocument['items'],
  ): Promise<{ readonly outcome: 'created' }> {
    const answer = randomUUID();
    const before = await this.invitations.claim(_id, answer);
    if (!before) throw new DomainError('answered-anonymously');
    if (before.answering !== undefined && (await this.answers.has(before.answering))) {
      await this.invitations.finish(_id, answer);
      throw new DomainError('answered-anonymously');
    }
    await this.answers.add({ _id: answer, programme, wave, items });
    if (!(await this.invitations.finish(_id, answer))) {
      await this.answers.remove(answer);
      throw new DomainError('answered-anonymously');
    }
    await this.answers.show(programme, wave, SHOWN_TOGETHER);
    return { outcome: 'created' };
  }
}
