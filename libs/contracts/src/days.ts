const JAPAN_MS = 9 * 3_600_000;

/** What calendar and clock say of a moment in Japan, which knows no summer time: `2026-11-23T10:05:00.000`. */
export const clockInJapan = (moment: string | Date): string =>
  new Date(new Date(moment).getTime() + JAPAN_MS).toISOString().slice(0, -1);

const inUtc = /^\d{4}-\d\d-\d\dT(0\d|1[0-4]):\d\d:\d\d(\.\d+)?Z$/;

/** The calendar day of a moment in Japan. Of a text in UTC before 15:00 it stands there: reports ask for very many. */
export const dayInJapan = (moment: string | Date): string =>
  typeof moment === 'string' && inUtc.test(moment) ? moment.slice(0, 10) : clockInJapan(moment).slice(0, 10);

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const daysOfMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** The same day so many months later; where that month is too short, its last day. */
export function addMonths(day: string, months: number): string {
  const months0 = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(months0 / 12), (months0 % 12) + 1];
  const date = Math.min(Number(day.slice(8)), daysOfMonth(year, month));
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** So many days later, or earlier. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const inWords = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { dateStyle: 'long', timeZone: 'UTC' });

/** A day as papers write it: 令和8年3月31日. */
export const dayInWords = (day: string): string => inWords.format(new Date(`${day}T00:00:00Z`));

/** The last moment of a day in Japan. */
export const endOfDay = (day: string): Date => new Date(`${day}T23:59:59.999+09:00`);
