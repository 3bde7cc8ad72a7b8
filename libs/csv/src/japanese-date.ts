interface Era {
  /** The western year before its first. */
  offset: number;
  first: string;
  last: string;
}

const reiwa: Era = { offset: 2018, first: '2019-05-01', last: '9999-12-31' };
const heisei: Era = { offset: 1988, first: '1989-01-08', last: '2019-04-30' };
const showa: Era = { offset: 1925, first: '1926-12-25', last: '1989-01-07' };
const eras: Record<string, Era> = { 令和: reiwa, R: reiwa, 平成: heisei, H: heisei, 昭和: showa, S: showa };

const SEPARATED = /^(令和|平成|昭和|[RHS])?(元|\d{1,4})([-/.])(\d{1,2})\3(\d{1,2})$/u;
const WRITTEN = /^(令和|平成|昭和|[RHS])?(元|\d{1,4})(年)(\d{1,2})月(\d{1,2})日$/u;

/**
 * Reads `2025-09-15`, `2025/9/15`, `2025年9月15日`, `令和7年9月15日`, `R7.9.15`, `令和元年…`, in full or half width, with
 * spaces or without. Gives `YYYY-MM-DD`, or null for anything else: a day that no calendar has, or one outside its era.
 */
export function parseJapaneseDate(text: string): string | null {
  // NFKC also opens the one-character eras (㋿ → 令和); the minus sign of Japanese keyboards stays and is a hyphen here.
  const plain = text.normalize('NFKC').replace(/\s+/gu, '').replaceAll('−', '-').toUpperCase();
  const [, eraName, yearText = '', , month, day] = SEPARATED.exec(plain) ?? WRITTEN.exec(plain) ?? [];
  const era = eraName === undefined ? undefined : eras[eraName];
  if (era ? yearText.length > 2 : yearText.length !== 4) return null;
  const year = (era?.offset ?? 0) + (yearText === '元' ? 1 : Number(yearText));
  const date = calendarDay(year, Number(month), Number(day));
  return date && (!era || (era.first <= date && date <= era.last)) ? date : null;
}

function calendarDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}
