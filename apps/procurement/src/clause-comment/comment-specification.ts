import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { commentSpecification } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { clausesOf } from '../clauses.domain.js';
import { Members } from '../members/index.js';
import { officeOf, Purchases, specificationToComment } from '../purchase/index.js';
import { ClauseCommentRepository, commentIdOf } from './clause-comment.repository.js';
import { commentView } from './comment-view.js';

/** Keeps what a member says of a clause, once for its key. */
@Injectable()
export class CommentSpecification {
  constructor(
    private readonly purchases: Purchases,
    private readonly comments: ClauseCommentRepository,
    private readonly members: Members,
  ) {}

  async execute(
    { purchase: id, specification, clause, key, text }: InputOf<typeof commentSpecification>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof commentSpecification>> {
    const office = officeOf(caller);
    const { municipality } = office;
    const purchase = await this.purchases.get(id, office);
    const _id = commentIdOf(id, municipality, key);
    let kept = await this.comments.find(_id);
    if (!kept) {
      // The version may have become an old one since it was said for the first time.
      const { text: published } = specificationToComment(purchase, specification, office);
      if (!clausesOf(published).some((one) => one.clause === clause)) throw new DomainError('clause-not-found');
      const municipalityName = await this.members.nameOf(municipality);
      const said = { purchase: id, specification, clause, municipality, municipalityName, text };
      kept = await this.comments.keep({ _id, ...said, at: new Date(), answer: null });
    }
    const isSame = kept.specification === specification && kept.clause === clause && kept.text === text;
    if (!isSame) throw new DomainError('comment-key-taken');
    return commentView(kept);
  }
}
