import type { OutputOf } from '#contracts';
import type { getMunicipalityReport } from '#contracts/reporting';
import { audienceWords, originCells, originColumns, preliminaryWords } from '../words.domain.js';
import { aboutReport, type ExportedTable } from './exported-table.domain.js';

type Report = Omit<OutputOf<typeof getMunicipalityReport>, 'nextCursor'>;

const columns = [
  '事業名',
  '対象',
  '開始日',
  '終了日',
  '登録',
  '開始',
  '修了',
  '修了率（％）',
  '満足度（％）',
  '実務活用率（％）',
  '就職者数',
  '就職率（％）',
  '速報・確定',
  '実人数',
  '学習時間（分）',
];

const rowFigures = [
  'enrolled',
  'started',
  'completed',
  'completionRate',
  'satisfaction.topTwoRate',
  'useAtWork.rate',
  'employment.employed',
  'employment.rate',
  'learningMinutes',
];

/** One programme a row, and the totals (延べ人数, 実人数) as the last one. */
export function municipalityTable(report: Report): ExportedTable {
  const origin = originCells(report);
  const { figures, rows } = report;
  return {
    title: '成果一覧',
    about: [
      ...aboutReport('成果一覧', report),
      ['合計の行', '登録、開始、修了、就職者数の合計は延べ人数です。実人数は、何度登録しても1人と数えます。'],
    ],
    figures: rowFigures,
    columns: [...originColumns, ...columns],
    rows: [
      ...rows.map((row) => [
        ...origin,
        row.name,
        audienceWords[row.audience],
        row.startsOn,
        row.endsOn,
        row.enrolled,
        row.started,
        row.completed,
        row.completionRate,
        row.satisfactionRate,
        row.useAtWorkRate,
        row.employed,
        row.employmentRate,
        preliminaryWords(row.preliminary),
        null,
        null,
      ]),
      [
        ...origin,
        `合計（${figures.programmes}事業、延べ人数）`,
        null,
        null,
        null,
        figures.enrolled,
        figures.started,
        figures.completed,
        figures.completionRate,
        null,
        null,
        figures.employed,
        null,
        null,
        figures.people,
        figures.learningMinutes,
      ],
    ],
  };
}
