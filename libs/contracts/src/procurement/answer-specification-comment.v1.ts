import { z } from 'zod';
import { PurchaseId, SpecificationCommentId } from '../ids.js';
import { operation, put } from '../operation.js';
import { leaders } from './access.js';
import { CommentText, SpecificationComment } from './specification.js';

export const answerSpecificationComment = operation({
  name: 'procurement.answer-specification-comment.v1',
  http: put('/purchases/{purchase}/specification-comments/{comment}/answer'),
  access: leaders(),
  summary: 'Answer a comment as the lead, or say which later version takes it up; the last word counts',
  input: z.strictObject({
    purchase: PurchaseId,
    comment: SpecificationCommentId,
    text: CommentText.min(1),
    /** A version after the one it was said of: the next at the latest, which need not be there yet. */
    takenUpIn: z.int().min(2).max(51).nullable(),
  }),
  output: SpecificationComment,
  refusals: [
    'purchase-not-found',
    'not-lead',
    'buyer-not-member',
    'comment-not-found',
    'comment-withdrawn',
    'taken-up-in-no-version',
  ],
  repeats: 'natural',
});
