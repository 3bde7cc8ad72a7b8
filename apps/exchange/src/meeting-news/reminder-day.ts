import { addDays } from '#contracts';
import { isWorkingDay, workingDayBefore } from '#mail';

/** So many days before a meeting who applied is reminded of it, the nearest last. */
const REMINDED_DAYS = [7, 1] as const;

/** Offices close no longer than that. */
export const LOOKED_AHEAD_DAYS = 21;

/** Which reminders of a meeting are due on a day, by days before it: where two would be, the nearer alone. */
export function remindersOn(today: string, startsOn: string): number[] {
  return REMINDED_DAYS.filter((days) => reminderDay(startsOn, days) === today).slice(-1);
}

/** The day of a reminder: so many days before the meeting, or the working day before where nobody is written to then. */
export function reminderDay(startsOn: string, days: number): string {
  const day = addDays(startsOn, -days);
  return isWorkingDay(day) ? day : workingDayBefore(day);
}
