const inJapan = { timeZone: 'Asia/Tokyo' } as const;
const japaneseDay = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { ...inJapan, dateStyle: 'long' });
const westernParts = new Intl.DateTimeFormat('en-US', {
  ...inJapan,
  year: 'numeric',
  month: 'numeric',
});
const isoDay = new Intl.DateTimeFormat('sv-SE', inJapan);
const clock = new Intl.DateTimeFormat('ja-JP', { ...inJapan, hour: 'numeric', minute: '2-digit' });

/** The fiscal year (April to March) of a moment in Japan. */
export function fiscalYearOf(moment: Date): number {
  const { year, month } = western(moment);
  return month >= 4 ? year : year - 1;
}

/** 2025 → 令和7年度（2025）. The year in which the era began (2019) is 令和元年度. */
export function fiscalYearLabel(fiscalYear: number): string {
  const [era, before] = fiscalYear >= 2019 ? ['令和', 2018] : ['平成', 1988];
  const year = fiscalYear - before;
  return `${era}${year === 1 ? '元' : year}年度（${fiscalYear}）`;
}

/** From day to day; what is the same is not said twice: 令和7年（2025年）6月1日～9月30日. */
export function period(startsOn: string, endsOn: string): string {
  const [start, end] = [dayParts(startOf(startsOn)), dayParts(startOf(endsOn))];
  return `${start.year}${start.day}～${start.year === end.year ? '' : end.year}${end.day}`;
}

/** A moment (ISO 8601) on the clock of Japan: 令和8年（2026年）3月31日 14:05. */
export function momentLabel(moment: string | Date): string {
  const at = new Date(moment);
  const { year, day } = dayParts(at);
  return `${year}${day} ${clock.format(at)}`;
}

/** The day of a moment on the calendar of Japan, as `2026-03-31`. */
export const dayOf = (moment: string): string => isoDay.format(new Date(moment));

const startOf = (day: string): Date => new Date(`${day}T00:00:00+09:00`);

/** 2025-06-01 → 令和7年（2025年） and 6月1日 */
function dayParts(at: Date): { year: string; day: string } {
  const text = japaneseDay.format(at);
  const split = text.indexOf('年') + 1;
  return { year: `${text.slice(0, split)}（${western(at).year}年）`, day: text.slice(split) };
}

function western(moment: Date): { year: number; month: number } {
  const parts = westernParts.formatToParts(moment);
  const valueOf = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return { year: valueOf('year'), month: valueOf('month') };
}
