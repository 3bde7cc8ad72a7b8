import { clockInJapan, isFictional, type Audience } from '#contracts';
import type { FundingSource } from '#contracts/progress';
import type { BreakdownBy, Count, Rate } from '#contracts/reporting';

const FICTIONAL = 'デモデータ（架空）';

export const audienceWords: Readonly<Record<Audience, string>> = {
  staff: '庁内職員',
  company: '地域企業',
  citizen: '求職者',
};

/** 令和N年度（YYYY年度）; the fiscal year of 2019 began in Heisei, so years before are written without an era. */
export const fiscalYearWords = (year: number): string =>
  year >= 2019 ? `令和${year === 2019 ? '元' : year - 2018}年度（${year}年度）` : `${year}年度`;

/** `2026-11-23 10:05`, Japan time. */
export const momentWords = (moment: string): string => clockInJapan(moment).slice(0, 16).replace('T', ' ');

/** Of a table as a file; null: empty. */
export type Cell = string | number | null;

/** The columns that say on every row what the figures are, so that a row cut out of its file still says it. */
export const originColumns = ['自治体コード', '自治体名', '年度', '時点', '取扱い', '注記'] as const;

export const originCells = (origin: {
  readonly municipality: string;
  readonly municipalityName: string;
  readonly fiscalYear: number;
  readonly asOf: string;
  readonly disclosure: 'working' | 'masked';
}): string[] => [
  origin.municipality,
  origin.municipalityName,
  fiscalYearWords(origin.fiscalYear),
  momentWords(origin.asOf),
  origin.disclosure === 'working' ? '庁内限り' : '秘匿処理済み（「―」は少人数のため非表示）',
  isFictional(origin.municipality) ? FICTIONAL : '',
];

/** Who pays for a seat. */
export const fundingWords: Readonly<Record<FundingSource, string>> = {
  'municipality-full': '自治体が全額',
  'municipality-part': '自治体が一部',
  company: '企業',
  self: '本人',
};

/** What a break-down is by. */
export const breakdownWords: Readonly<Record<BreakdownBy, string>> = {
  month: '月',
  department: '所属',
  company: '企業',
  industry: '業種',
  'company-size': '企業の規模',
  'age-band': '年代',
  funding: '費用を負担する人',
  'first-time': 'はじめての受講',
};

/** What stands on every report that leaves its municipality: whether its figures will change, that small ones are hidden. */
export const marksOf = (preliminary: boolean, municipality: string): string[] => [
  preliminaryWords(preliminary),
  '秘匿処理済み',
  ...(isFictional(municipality) ? [FICTIONAL] : []),
];

export const preliminaryWords = (preliminary: boolean): string => (preliminary ? '速報' : '確定');

/** A figure as a text: a hidden one stays 「―」, one without anybody to count of is 「該当なし」. The pages say the same. */
const shown = (figure: Rate, format: (value: number) => string): string => {
  if (figure === null) return '該当なし';
  return typeof figure === 'number' ? format(figure) : figure;
};
const whole = (value: number): string => Math.round(value).toLocaleString('ja-JP');

export const recordsWords = (count: Count): string => shown(count, (n) => `${whole(n)}件`);
export const companiesWords = (count: Count): string => shown(count, (n) => `${whole(n)}社`);
export const peopleWords = (count: Count | null): string => shown(count, (n) => `${whole(n)}人`);
export const percentWords = (rate: Rate): string => shown(rate, (value) => `${value.toFixed(1)}%`);
export const pointsWords = (rate: Rate): string =>
  shown(rate, (value) => `${value > 0 ? '+' : ''}${value.toFixed(1)}ポイント`);
export const hoursWords = (count: Count): string =>
  shown(count, (value) => `${value.toLocaleString('ja-JP', { maximumFractionDigits: 1 })}時間`);
/** 33217 → 33,217分（約554時間） */
export const minutesWords = (count: Count): string =>
  shown(count, (value) => (value < 600 ? `${whole(value)}分` : `${whole(value)}分（約${whole(value / 60)}時間）`));
/** 2025年6月1日 */
export const dayWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};
