import { z } from 'zod';
import { MunicipalityCode, PurchaseId, SpecificationCommentId } from '../ids.js';
import { Markdown, Moment } from '../scalars.js';

/** 1, 2, 3 … */
export const SpecificationVersion = z.int().min(1).max(50);

/** 条項: a heading and what stands below it. Its number holds within its version: 0 is what stands above the first one. */
export const Clause = z.strictObject({
  clause: z.int(),
  /** Null above the first heading. */
  title: z.string().nullable(),
  /** How many `#` the heading has; 0 above the first one. */
  depth: z.int(),
  text: z.string(),
});
export type Clause = z.infer<typeof Clause>;

/** A specification that another purchase shared, with which this one was begun. */
export const SpecificationSource = z.strictObject({
  purchase: PurchaseId,
  version: z.int(),
  title: z.string(),
  leadName: z.string(),
});
export type SpecificationSource = z.infer<typeof SpecificationSource>;

/** A version as it was published; it never changes. */
export const publishedSpecification = {
  version: z.int(),
  text: z.string(),
  clauses: z.array(Clause),
  publishedAt: Moment,
  source: SpecificationSource.nullable(),
};

/** A version that members may reuse. */
export const SharedSpecification = z.strictObject({
  purchase: PurchaseId,
  title: z.string(),
  lead: MunicipalityCode,
  leadName: z.string(),
  version: z.int(),
  publishedAt: Moment,
});
export type SharedSpecification = z.infer<typeof SharedSpecification>;

export const CommentText = Markdown(1000);

/** What a member says of a clause, and what the lead does with it. */
export const SpecificationComment = z.strictObject({
  comment: SpecificationCommentId,
  version: z.int(),
  clause: z.int(),
  municipality: MunicipalityCode,
  municipalityName: z.string(),
  /** Empty once it was taken back. */
  text: z.string(),
  at: Moment,
  /** When the municipality took it back; null: it stands. */
  withdrawnAt: Moment.nullable(),
  answer: z
    .strictObject({
      text: z.string(),
      /** The later version that holds it; null: in none. */
      takenUpIn: z.int().nullable(),
      at: Moment,
    })
    .nullable(),
});
export type SpecificationComment = z.infer<typeof SpecificationComment>;
