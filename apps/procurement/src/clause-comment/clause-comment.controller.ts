import type { AllowedCaller, InputOf } from '#contracts';
import {
  answerSpecificationComment,
  commentSpecification,
  listSpecificationComments,
  withdrawSpecificationComment,
} from '#contracts/procurement';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { AnswerSpecificationComment } from './answer-specification-comment.js';
import { CommentSpecification } from './comment-specification.js';
import { ListSpecificationComments } from './list-specification-comments.js';
import { WithdrawSpecificationComment } from './withdraw-specification-comment.js';

@Controller()
export class ClauseCommentController {
  constructor(
    private readonly commenting: CommentSpecification,
    private readonly listing: ListSpecificationComments,
    private readonly answering: AnswerSpecificationComment,
    private readonly withdrawing: WithdrawSpecificationComment,
  ) {}

  @Handles(commentSpecification)
  comment(input: InputOf<typeof commentSpecification>, caller?: AllowedCaller) {
    return this.commenting.execute(input, caller);
  }

  @Handles(listSpecificationComments)
  list(input: InputOf<typeof listSpecificationComments>, caller?: AllowedCaller) {
    return this.listing.execute(input, caller);
  }

  @Handles(answerSpecificationComment)
  answer(input: InputOf<typeof answerSpecificationComment>, caller?: AllowedCaller) {
    return this.answering.execute(input, caller);
  }

  @Handles(withdrawSpecificationComment)
  withdraw(input: InputOf<typeof withdrawSpecificationComment>, caller?: AllowedCaller) {
    return this.withdrawing.execute(input, caller);
  }
}
