import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { withdrawSpecificationComment } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { officeOf, Purchases } from '../purchase/index.js';
import { ClauseCommentRepository } from './clause-comment.repository.js';
import { commentView } from './comment-view.js';

/** Takes back what the municipality said, for good, while nobody has answered it. */
@Injectable()
export class WithdrawSpecificationComment {
  constructor(
    private readonly purchases: Purchases,
    private readonly comments: ClauseCommentRepository,
  ) {}

  async execute(
    { purchase, comment }: InputOf<typeof withdrawSpecificationComment>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof withdrawSpecificationComment>> {
    const office = officeOf(caller);
    await this.purchases.get(purchase, office);
    const found = await this.comments.find(comment);
    if (found?.purchase !== purchase) throw new DomainError('comment-not-found');
    if (found.municipality !== office.municipality) throw new DomainError('not-commenter');
    if (found.withdrawnAt) return commentView(found);
    const withdrawnAt = new Date();
    if (!(await this.comments.withdraw(comment, withdrawnAt))) throw new DomainError('comment-answered');
    return commentView({ ...found, withdrawnAt });
  }
}
