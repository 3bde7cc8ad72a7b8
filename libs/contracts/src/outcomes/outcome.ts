import { z } from 'zod';
import { Day, Line } from '../scalars.js';

/** 調査時期: T0 before, T1 at completion, T2 three months later, T3 six months later. */
export const Wave = z.enum(['T0', 'T1', 'T2', 'T3']);
export type Wave = z.infer<typeof Wave>;

/** Points of a five-step item, 5 the best. */
const Points = z.int().min(1).max(5);

export const SurveyAnswers = z.strictObject({
  satisfaction: Points.optional(),
  understanding: Points.optional(),
  /** 実務で活用した. */
  usedAtWork: z.boolean().optional(),
});
export type SurveyAnswers = z.infer<typeof SurveyAnswers>;

/** 就職: one spell of work, known by the day it began. */
export const placementFields = {
  startedOn: Day,
  leftOn: Day.nullable().default(null),
  /** 雇用保険適用. */
  insured: z.boolean(),
  /** 期間の定めなし. */
  openEnded: z.boolean(),
  /** 関連就職. */
  related: z.boolean(),
  /** 確認方法, in the office’s words. */
  source: Line(100).nullable().default(null),
  checkedOn: Day.nullable().default(null),
};
export const Placement = z.strictObject({
  ...placementFields,
  leftOn: Day.nullable(),
  source: z.string().nullable(),
  checkedOn: Day.nullable(),
});
export type Placement = z.infer<typeof Placement>;

export const workplaceUseFields = {
  on: Day,
  what: Line(200),
  hoursSavedPerMonth: z.number().min(0).max(744),
};
export const WorkplaceUse = z.strictObject(workplaceUseFields);
export type WorkplaceUse = z.infer<typeof WorkplaceUse>;

/** What a repeatable write did. */
export const Recorded = z.strictObject({ outcome: z.enum(['created', 'updated', 'unchanged']) });
