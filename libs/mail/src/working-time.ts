import { addDays, dayInJapan } from '#contracts';
import holidayJp from '@holiday-jp/holiday_jp';

const HOUR_MS = 3_600_000;
const [FROM_HOUR, UNTIL_HOUR] = [9, 17];
/** 年末年始: offices are closed though the calendar knows no holiday. */
const yearEnd = new Set(['12-29', '12-30', '12-31', '01-01', '01-02', '01-03']);

/** Whether offices work on a day: no weekend, no holiday of the nation, not the turn of the year. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !(day in holidayJp.holidays) && !yearEnd.has(day.slice(5));
}

/** Nine to five in Japan on a working day: nobody is written to at another time. */
export function isWorkingTime(moment: Date): boolean {
  const hour = new Date(moment.getTime() + 9 * HOUR_MS).getUTCHours();
  return isWorkingDay(dayInJapan(moment)) && hour >= FROM_HOUR && hour < UNTIL_HOUR;
}

/** The working day before a day. */
export function workingDayBefore(day: string): string {
  let before = addDays(day, -1);
  while (!isWorkingDay(before)) before = addDays(before, -1);
  return before;
}

/** The Monday of a day's week: what tells one week from another. */
export const weekOf = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
