import { z } from 'zod';
import { Key, Line, Moment } from '../scalars.js';

const head = { key: Key, text: Line(300), required: z.boolean().default(false) };
const Named = z.strictObject({ key: Key, text: Line(200) });
/** Points from 1 to this many; stored with the item, so that 5.3 of 6 is never read as 5.3 of 5. */
const ScaleMax = z.int().min(2).max(10);

/** One question. Its key stays the same over versions and waves: by it answers before and after are compared. */
export const QuestionnaireItem = z.discriminatedUnion('type', [
  z.strictObject({
    ...head,
    type: z.literal('scale'),
    max: ScaleMax,
    /** What the lowest and the highest point mean. */
    low: Line(50),
    high: Line(50),
    /** Counts in the report as this (five points only). */
    counts: z.enum(['satisfaction', 'understanding']).optional(),
  }),
  z.strictObject({
    ...head,
    type: z.literal('choice'),
    many: z.boolean(),
    options: z.array(Named).min(2).max(20),
    /** Counts in the report as 実務で活用した: one of `yes` and `no`. */
    counts: z.literal('usedAtWork').optional(),
  }),
  z.strictObject({ ...head, type: z.literal('text'), max: z.int().min(1).max(1000) }),
  z.strictObject({
    ...head,
    type: z.literal('matrix'),
    max: ScaleMax,
    low: Line(50),
    high: Line(50),
    rows: z.array(Named).min(1).max(20),
  }),
]);
export type QuestionnaireItem = z.infer<typeof QuestionnaireItem>;

export const questionnaireFields = {
  key: Key,
  title: Line(100),
  items: z.array(QuestionnaireItem).min(1).max(50),
};

/** A published version: it never changes. */
export const Questionnaire = z.strictObject({
  ...questionnaireFields,
  version: z.int().min(1),
  publishedAt: Moment,
});
