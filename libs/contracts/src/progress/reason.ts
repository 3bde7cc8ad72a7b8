import { z } from 'zod';
import { Key, Moment } from '../scalars.js';

/** Whether what somebody learned for came true, as they say it. */
export const ReasonOutcome = z.enum(['yes', 'partly', 'not-yet']);
export type ReasonOutcome = z.infer<typeof ReasonOutcome>;

/** Somebody's own words: several lines, no control characters. */
export const OwnWords = z
  .string()
  .trim()
  .min(1)
  .max(1000)
  .regex(/^[\P{Cc}\t\r\n]*$/u);

/** 学ぶ理由: what for somebody learns, and what came of it in their own eyes. */
export const Reason = z.strictObject({
  /** One of the municipality's challenges; null: none of them. */
  challenge: Key.nullable(),
  challengeLabel: z.string().nullable(),
  words: z.string(),
  /** The department's manager may read it. */
  shareWithManager: z.boolean(),
  statedAt: Moment,
  review: z.strictObject({ outcome: ReasonOutcome, words: z.string(), at: Moment }).nullable(),
});
export type Reason = z.infer<typeof Reason>;

/** A challenge of the municipality (課題) that people may learn for. */
export const Challenge = z.strictObject({ key: Key, label: z.string().trim().min(1).max(100) });
