import { isFictional, type Audience } from '#contracts';

export const audienceWords: Readonly<Record<Audience, string>> = {
  staff: '庁内職員',
  company: '地域企業',
  citizen: '求職者',
};

/** 令和N年度（YYYY年度）; the fiscal year of 2019 began in Heisei, so years before are written without an era. */
export const fiscalYearWords = (year: number): string =>
  year >= 2019 ? `令和${year === 2019 ? '元' : year - 2018}年度（${year}年度）` : `${year}年度`;

/** `2026-11-23 10:05`, Japan time. */
export const momentWords = (moment: string): string =>
  new Date(Date.parse(moment) + 9 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

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
  isFictional(origin.municipality) ? 'デモデータ（架空）' : '',
];

export const preliminaryWords = (preliminary: boolean): string => (preliminary ? '速報' : '確定');
