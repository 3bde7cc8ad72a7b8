/** How far back programmes are looked at: a year of asking after the longest wait. */
export const LOOKED_BACK_DAYS = 18 * 30;

const ASKED_FOR_DAYS = 365;
const DAY_MS = 86_400_000;

/** The same day three months later; the last day of that month where it has no such day. */
export function threeMonthsAfter(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 3, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + 3, Math.min(date, last))).toISOString().slice(0, 10);
}

/**
 * Whether a job seeker's placement is to be asked for: 就職率 looks at the state three months after completion (domain
 * formula), or after leaving for a job. Asked for a year; whoever has no job by then is counted without one.
 */
export function isToBeAsked(
  { completedAt, endedOn }: { readonly completedAt: Date | null; readonly endedOn: string | null },
  today: string,
): boolean {
  const completedOn = completedAt && new Date(completedAt.getTime() + 9 * 3600 * 1000).toISOString().slice(0, 10);
  const day = completedOn ?? endedOn;
  if (!day) return false;
  const due = threeMonthsAfter(day);
  return due <= today && Date.parse(today) - Date.parse(due) <= ASKED_FOR_DAYS * DAY_MS;
}
