import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { answerSpecificationComment } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { checkLeads, Purchases, viewerOf } from '../purchase/index.js';
import { ClauseCommentRepository } from './clause-comment.repository.js';
import { commentView } from './comment-view.js';

/** Answers a comment, or says which version takes it up: a later one, the next to come at the latest. */
@Injectable()
export class AnswerSpecificationComment {
  constructor(
    private readonly purchases: Purchases,
    private readonly comments: ClauseCommentRepository,
  ) {}

  async execute(
    { purchase: id, comment, text, takenUpIn }: InputOf<typeof answerSpecificationComment>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof answerSpecificationComment>> {
    const viewer = viewerOf(caller);
    const purchase = await this.purchases.get(id, viewer);
    checkLeads(purchase, viewer);
    const found = await this.comments.find(comment);
    if (found?.purchase !== id) throw new DomainError('comment-not-found');
    const { length } = purchase.specifications;
    const newest = purchase.frozen ? length : length + 1;
    if (takenUpIn !== null && (takenUpIn <= found.specification || takenUpIn > newest))
      throw new DomainError('taken-up-in-no-version');
    const isSaid = found.answer?.text === text && found.answer.takenUpIn === takenUpIn;
    const answer = { text, takenUpIn, at: new Date() };
    if (!isSaid && !(await this.comments.answer(comment, answer))) throw new DomainError('comment-withdrawn');
    return commentView(isSaid ? found : { ...found, answer });
  }
}
