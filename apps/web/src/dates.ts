const inJapan = { timeZone: 'Asia/Tokyo' } as const;
const japaneseDay = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { ...inJapan, dateStyle: 'long' });
const westernParts = new Intl.DateTimeFormat('en-US', {
  ...inJapan,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});
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

/** From day to day, in both calendars, without saying twice what is the same: 令和7年6月1日～9月30日（2025年）. */
export function period(startsOn: string, endsOn: string): string {
  const [start, end] = [startOf(startsOn), startOf(endsOn)];
  const [from, to] = [japaneseDay.format(start), japaneseDay.format(end)];
  const [fromYear, toYear] = [western(start).year, western(end).year];
  const sameYear = eraYear(from) === eraYear(to) && fromYear === toYear;
  const years = fromYear === toYear ? `${fromYear}年` : `${fromYear}～${toYear}年`;
  return `${from}～${sameYear ? to.slice(eraYear(to).length) : to}（${years}）`;
}

/** A moment (ISO 8601) on the clock of Japan: 令和8年3月31日 14:05（2026年）. */
export function momentLabel(moment: string | Date): string {
  const at = new Date(moment);
  return `${japaneseDay.format(at)} ${clock.format(at)}（${western(at).year}年）`;
}

const startOf = (day: string): Date => new Date(`${day}T00:00:00+09:00`);

/** 令和7年6月1日 → 令和7年 */
const eraYear = (day: string): string => day.slice(0, day.indexOf('年') + 1);

function western(moment: Date): { year: number; month: number } {
  const parts = westernParts.formatToParts(moment);
  const valueOf = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return { year: valueOf('year'), month: valueOf('month') };
}
