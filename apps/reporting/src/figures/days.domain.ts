const JAPAN_MS = 9 * 3_600_000;

/** The calendar day of a moment in Japan, which knows no summer time. */
export const dayInJapan = (moment: string | Date): string =>
  new Date(new Date(moment).getTime() + JAPAN_MS).toISOString().slice(0, 10);

/** The same day so many months later; where that month is too short, its last day. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0));
  return `${lastOfMonth.toISOString().slice(0, 8)}${String(Math.min(date, lastOfMonth.getUTCDate())).padStart(2, '0')}`;
}
