import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { operation, put } from '../operation.js';
import { Key } from '../scalars.js';
import { buyers } from './access.js';
import { CommentText, SpecificationComment, SpecificationVersion } from './specification.js';

export const commentSpecification = operation({
  name: 'procurement.comment-specification.v1',
  http: put('/purchases/{purchase}/specifications/{specification}/clauses/{clause}/comments/{key}'),
  access: buyers(),
  summary: 'Say something of a clause of the newest specification, as a member that may take part',
  input: z.strictObject({
    purchase: PurchaseId,
    specification: SpecificationVersion,
    clause: z.int().min(0).max(10_000),
    /** Chosen by the municipality: the same comment again is the one that is there. */
    key: Key,
    text: CommentText.min(1),
  }),
  output: SpecificationComment,
  refusals: [
    'purchase-not-found',
    'buyer-not-member',
    'specification-not-found',
    'specification-outdated',
    'clause-not-found',
    'procurement-frozen',
    'comment-key-taken',
  ],
  repeats: 'natural',
  timeoutMs: 5000,
});
