import { z } from 'zod';
import { Day } from '../scalars.js';

/** 業態転換: how far a company is with changing its business. */
export const shiftStages = ['not-considered', 'considering', 'planned', 'under-way', 'done'] as const;
export const ShiftStage = z.enum(shiftStages);
export type ShiftStage = z.infer<typeof ShiftStage>;

/** Who said so; of one day the first of these counts, and of one of them what was checked last. */
export const shiftSources = ['office', 'company'] as const;
export const ShiftSource = z.enum(shiftSources);
export type ShiftSource = z.infer<typeof ShiftSource>;

/** The stage of a company since a day, as one source told of it. */
export const ShiftReport = z.strictObject({ on: Day, stage: ShiftStage, source: ShiftSource, checkedOn: Day });
export type ShiftReport = z.infer<typeof ShiftReport>;
