import { addMonths, dayInJapan } from '#contracts';

/** How far back programmes are looked at: a year of asking after the longest wait. */
export const LOOKED_BACK_DAYS = 18 * 30;

const ASKED_FOR_DAYS = 365;
const DAY_MS = 86_400_000;

/**
 * Whether a job seeker's placement is to be asked for: 就職率 looks at the state three months after completion (domain
 * formula), or after leaving for a job. Asked for a year; whoever has no job by then is counted without one.
 */
export function isToBeAsked(
  { completedAt, endedOn }: { readonly completedAt: Date | null; readonly endedOn: string | null },
  today: string,
): boolean {
  const completedOn = completedAt && dayInJapan(completedAt);
  const day = completedOn ?? endedOn;
  if (!day) return false;
  const due = addMonths(day, 3);
  return due <= today && Date.parse(today) - Date.parse(due) <= ASKED_FOR_DAYS * DAY_MS;
}
