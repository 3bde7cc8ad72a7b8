import type { OutputOf } from '#contracts';
import type { BreakdownRow, getProgrammeBreakdown, getProgrammeReport } from '#contracts/reporting';
import type { FundingSource } from '#contracts/progress';
import { industryNames, type Industry } from '#contracts/registry';
import { breakdownWords, fundingWords, originCells, originColumns, type Cell } from '../words.domain.js';
import { aboutReport, type ExportedTable } from './exported-table.domain.js';

type Programme = OutputOf<typeof getProgrammeReport>['programme'];
type Answer = Omit<OutputOf<typeof getProgrammeBreakdown>, 'nextCursor'>;

const counted = ['登録', '開始', '修了'];
const learned = [
  '修了率（％）',
  '学習時間（分）',
  '満足度の回答',
  '満足度（％）',
  '仕事での活用の回答（3か月後）',
  '仕事で活用した人',
  '実務活用率（％）',
];
const employed = ['就職率の対象者', '就職者数', '就職率（％）'];

const countedFigures = ['enrolled', 'started', 'completed'];
const learnedFigures = [
  'completionRate',
  'learningMinutes',
  'satisfaction.answered',
  'satisfaction.topTwoRate',
  'useAtWork.answered',
  'useAtWork.used',
  'useAtWork.rate',
];
const employedFigures = ['employment.denominator', 'employment.employed', 'employment.rate'];
const byMonth = '登録、開始、修了が、それぞれあった月で数えます。';
const asWhole = '登録した時の区分で数えます。数え方は、事業全体と同じです。';

/** One row a row, exactly as in the JSON. */
export function breakdownTable(programme: Programme, answer: Answer, municipalityName: string): ExportedTable {
  const { by, rows } = answer;
  const from = { ...answer, ...programme, municipalityName };
  const origin = originCells(from);
  const title = `内訳（${breakdownWords[by]}）　${programme.name}`;
  const isByMonth = by === 'month';
  const withJobs = rows.some(({ employment }) => employment);
  return {
    title,
    about: [...aboutReport(title, from), ['数え方', isByMonth ? byMonth : asWhole]],
    figures: [...countedFigures, ...(isByMonth ? [] : learnedFigures), ...(withJobs ? employedFigures : [])],
    columns: [
      ...originColumns,
      '事業名',
      breakdownWords[by],
      ...counted,
      ...(isByMonth ? [] : learned),
      ...(withJobs ? employed : []),
    ],
    rows: rows.map((row) => [
      ...origin,
      programme.name,
      breakdownRowName(by, row),
      row.enrolled,
      row.started,
      row.completed,
      ...(isByMonth ? [] : learnedCells(row)),
      ...(withJobs ? employedCells(row) : []),
    ]),
  };
}

const learnedCells = ({ completionRate, learningMinutes, satisfaction, useAtWork }: BreakdownRow): Cell[] => [
  completionRate ?? null,
  learningMinutes ?? null,
  satisfaction?.answered ?? null,
  satisfaction?.topTwoRate ?? null,
  useAtWork?.answered ?? null,
  useAtWork?.used ?? null,
  useAtWork?.rate ?? null,
];

const employedCells = ({ employment }: BreakdownRow): Cell[] => [
  employment?.denominator ?? null,
  employment?.employed ?? null,
  employment?.rate ?? null,
];

const timeWords: Readonly<Record<string, string>> = { first: 'はじめての人', again: '前にも受講した人' };

/** What a row of a break-down is about, in words. */
export function breakdownRowName(by: Answer['by'], { key, label }: BreakdownRow): string {
  if (key === 'unknown') return '分からない';
  if (label) return label.join('/');
  switch (by) {
    case 'industry':
      return `${key} ${industryNames[key as Industry].ja}`;
    case 'company-size':
      return key.endsWith('-') ? `${key.slice(0, -1)}人以上` : `${key.replace('-', '〜')}人`;
    case 'funding':
      return fundingWords[key as FundingSource] ?? key;
    case 'first-time':
      return timeWords[key] ?? key;
    default:
      return key;
  }
}
