import { z } from 'zod';
import { secret } from '../operation.js';

/** due-soon, overdue, not-started: to the learner; the digests once a week to managers and to the office. */
export const ReminderKind = z.enum(['due-soon', 'overdue', 'not-started', 'manager-digest', 'office-digest']);
export type ReminderKind = z.infer<typeof ReminderKind>;

/** How a municipality has people reminded. */
export const ReminderSettings = z.strictObject({
  /** Nobody is written to before the office says so. */
  on: z.boolean(),
  /** So many days before the programme ends. */
  dueSoonDays: z.int().min(1).max(60),
  /** So many days after who has not begun could have. */
  notStartedAfterDays: z.int().min(1).max(60),
});
export type ReminderSettings = z.infer<typeof ReminderSettings>;

/** What stands behind the `#` of a mail's stop link: the municipality’s code, a hyphen, a secret. */
export const StopLink = secret(z.string().min(1).max(100));
