import { language } from './language.js';

const inJapan = { timeZone: 'Asia/Tokyo' } as const;
const japaneseDay = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { ...inJapan, dateStyle: 'long' });
const englishEra = new Intl.DateTimeFormat('en-u-ca-japanese', { ...inJapan, era: 'long', year: 'numeric' });
const westernParts = new Intl.DateTimeFormat('en-GB', { ...inJapan, year: 'numeric', month: 'numeric' });
const englishDay = new Intl.DateTimeFormat('en-GB', { ...inJapan, day: 'numeric', month: 'long' });
const japaneseMonth = new Intl.DateTimeFormat('ja-JP', { ...inJapan, month: 'long' });
const englishMonth = new Intl.DateTimeFormat('en-GB', { ...inJapan, month: 'long', year: 'numeric' });
const isoDay = new Intl.DateTimeFormat('sv-SE', inJapan);
const weekday = {
  ja: new Intl.DateTimeFormat('ja-JP', { ...inJapan, weekday: 'long' }),
  en: new Intl.DateTimeFormat('en-GB', { ...inJapan, weekday: 'long' }),
};
const clock = new Intl.DateTimeFormat('ja-JP', { ...inJapan, hour: 'numeric', minute: '2-digit' });

/** The fiscal year (April to March) of a moment in Japan. */
export function fiscalYearOf(moment: Date): number {
  const { year, month } = western(moment);
  return month >= 4 ? year : year - 1;
}

/** 2025 → 令和7年度（2025）. The year in which the era began (2019) is 令和元年度. */
export function fiscalYearLabel(fiscalYear: number): string {
  const [era, name, before] = fiscalYear >= 2019 ? ['令和', 'Reiwa', 2018] : ['平成', 'Heisei', 1988];
  const year = fiscalYear - before;
  if (language() === 'en') return `FY${fiscalYear} (${name} ${year})`;
  return `${era}${year === 1 ? '元' : year}年度（${fiscalYear}）`;
}

/** From day to day; what is the same is not said twice: 令和7年（2025年）6月1日～9月30日. */
export function period(startsOn: string, endsOn: string): string {
  const [start, end] = [dayParts(startOf(startsOn)), dayParts(startOf(endsOn))];
  const sameYear = start.year === end.year;
  if (language() === 'en') return `${start.day}${sameYear ? '' : ` ${start.year}`} – ${end.day} ${end.year}`;
  return `${start.year}${start.day}～${sameYear ? '' : end.year}${end.day}`;
}

/** 2026-04-01 → 令和8年（2026年）4月1日. */
export function dayLabel(day: string): string {
  const { year, day: rest } = dayParts(startOf(day));
  return language() === 'en' ? `${rest} ${year}` : `${year}${rest}`;
}

/** 2026-04 → 令和8年（2026年）4月. */
export function monthLabel(month: string): string {
  const at = startOf(`${month}-01`);
  if (language() === 'en') return englishMonth.format(at);
  return `${dayParts(at).year}${japaneseMonth.format(at)}`;
}

/** A day by the name of its weekday and in both calendars, in English too: 1 April 2026 (Reiwa 8), Wednesday. */
export function dayInFull(day: string): string {
  const at = startOf(day);
  const name = weekday[language()].format(at);
  if (language() === 'ja') return `${dayLabel(day)} ${name}`;
  const valueOf = (type: string) => englishEra.formatToParts(at).find((part) => part.type === type)?.value ?? '';
  return `${dayLabel(day)} (${valueOf('era')} ${valueOf('year')}), ${name}`;
}

/** A moment (ISO 8601) on the clock of Japan: 令和8年（2026年）3月31日 14:05. */
export function momentLabel(moment: string | Date): string {
  const at = new Date(moment);
  return `${dayLabel(isoDay.format(at))} ${clock.format(at)}`;
}

/** A moment on the clock of Japan, without its day: 14:05. */
export const clockTime = (moment: Date): string => clock.format(moment);

/** The day of a moment on the calendar of Japan, as `2026-03-31`. */
export const dayOf = (moment: string): string => isoDay.format(new Date(moment));

/** The day it is in Japan. */
export const today = (): string => isoDay.format(new Date());

const startOf = (day: string): Date => new Date(`${day}T00:00:00+09:00`);

/** 2025-06-01 → 令和7年（2025年） and 6月1日; in English 2025 and 1 June. */
function dayParts(at: Date): { year: string; day: string } {
  const { year } = western(at);
  if (language() === 'en') return { year: String(year), day: englishDay.format(at) };
  const text = japaneseDay.format(at);
  const split = text.indexOf('年') + 1;
  return { year: `${text.slice(0, split)}（${year}年）`, day: text.slice(split) };
}

function western(moment: Date): { year: number; month: number } {
  const parts = westernParts.formatToParts(moment);
  const valueOf = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return { year: valueOf('year'), month: valueOf('month') };
}
