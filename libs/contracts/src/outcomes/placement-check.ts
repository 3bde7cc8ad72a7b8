import { z } from 'zod';
import { Day } from '../scalars.js';

/** Months after completion at which a job seeker's placement is checked. */
export const CheckMonths = z.union([z.literal(3), z.literal(6)]);
export type CheckMonths = z.infer<typeof CheckMonths>;

/**
 * Who said so. Where they disagree the first of these counts that said anything: what the office checked, what the
 * company said, what the person said; of one of them, what was checked last.
 */
export const checkSources = ['office', 'company', 'self'] as const;
export const CheckSource = z.enum(checkSources);
export type CheckSource = z.infer<typeof CheckSource>;

/** Whether somebody works. When it began may lie before the programme: who has a job may learn too. */
export const WorkAnswer = z.discriminatedUnion('works', [
  z.strictObject({ works: z.literal(false) }),
  z.strictObject({
    works: z.literal(true),
    startedOn: Day,
    /** 雇用保険適用. */
    insured: z.boolean(),
    /** 期間の定めなし. */
    openEnded: z.boolean(),
    /** 関連就職. */
    related: z.boolean(),
  }),
]);
export type WorkAnswer = z.infer<typeof WorkAnswer>;

/** An answer as it is kept: without work, the details are null and false. */
export const PlacementCheck = z.strictObject({
  months: CheckMonths,
  source: CheckSource,
  works: z.boolean(),
  startedOn: Day.nullable(),
  insured: z.boolean(),
  openEnded: z.boolean(),
  related: z.boolean(),
  checkedOn: Day,
});
export type PlacementCheck = z.infer<typeof PlacementCheck>;
