import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { listSpecificationComments } from '#contracts/procurement';
import { pageThatFits, placeOf } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Purchases, specificationOf, viewerOf } from '../purchase/index.js';
import { ClauseCommentRepository } from './clause-comment.repository.js';
import { commentView } from './comment-view.js';

/** What was said of a version, for whoever sees the purchase. */
@Injectable()
export class ListSpecificationComments {
  constructor(
    private readonly purchases: Purchases,
    private readonly comments: ClauseCommentRepository,
  ) {}

  async execute(
    { purchase, specification, limit, cursor }: InputOf<typeof listSpecificationComments>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof listSpecificationComments>> {
    specificationOf(await this.purchases.get(purchase, viewerOf(caller)), specification);
    const found = await this.comments.list(purchase, specification, placeOf(cursor), limit + 1);
    return pageThatFits(found, limit, ({ at }) => at, commentView);
  }
}
