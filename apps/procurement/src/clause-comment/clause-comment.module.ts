import { Module } from '@nestjs/common';
import { MembersModule } from '../members/index.js';
import { PurchaseModule } from '../purchase/index.js';
import { AnswerSpecificationComment } from './answer-specification-comment.js';
import { ClauseCommentController } from './clause-comment.controller.js';
import { ClauseCommentRepository } from './clause-comment.repository.js';
import { CommentSpecification } from './comment-specification.js';
import { ListSpecificationComments } from './list-specification-comments.js';
import { WithdrawSpecificationComment } from './withdraw-specification-comment.js';

@Module({
  imports: [MembersModule, PurchaseModule],
  controllers: [ClauseCommentController],
  providers: [
    ClauseCommentRepository,
    CommentSpecification,
    ListSpecificationComments,
    AnswerSpecificationComment,
    WithdrawSpecificationComment,
  ],
})
export class ClauseCommentModule {}
