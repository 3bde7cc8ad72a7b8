import { z } from 'zod';
import { PurchaseId, SpecificationCommentId } from '../ids.js';
import { operation, post } from '../operation.js';
import { buyers } from './access.js';
import { SpecificationComment } from './specification.js';

export const withdrawSpecificationComment = operation({
  name: 'procurement.withdraw-specification-comment.v1',
  http: post('/purchases/{purchase}/specification-comments/{comment}/withdrawal'),
  access: buyers(),
  summary:
    'Take back a comment as who wrote it, while nobody has answered it: that it was there is still told, its words are not',
  input: z.strictObject({ purchase: PurchaseId, comment: SpecificationCommentId }),
  output: SpecificationComment,
  refusals: ['purchase-not-found', 'comment-not-found', 'not-commenter', 'comment-answered'],
  repeats: 'natural',
});
