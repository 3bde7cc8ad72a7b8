import type { OutputOf } from '#contracts';
import type { getNetworkReport } from '#contracts/reporting';
import { audienceWords, originCells, originColumns } from '../words.domain.js';
import { aboutReport, type ExportedTable } from './exported-table.domain.js';

type Report = OutputOf<typeof getNetworkReport>;
type Row = Report['rows'][number];

const columns = [
  '事業名',
  '対象',
  '登録',
  '開始',
  '修了',
  '修了率（％）',
  '満足度（％）',
  '就職率（％）',
  '学習時間（分）',
];

const rowFigures = [
  'enrolled',
  'started',
  'completed',
  'completionRate',
  'satisfaction.topTwoRate',
  'employment.rate',
  'learningMinutes',
];

/** One programme a row, and the totals as the last one. Always masked. */
export function networkTable(
  report: Omit<Report, 'rows' | 'nextCursor'>,
  rows: readonly (Row & { readonly municipalityName: string })[],
): ExportedTable {
  const { fiscalYear, asOf, figures } = report;
  const all = { municipality: '', municipalityName: `全${figures.municipalities}自治体` };
  const shared = { fiscalYear, asOf, disclosure: 'masked' } as const;
  return {
    title: 'ネットワーク成果一覧',
    about: aboutReport('ネットワーク成果一覧', { ...report, ...all, disclosure: 'masked' }),
    figures: rowFigures,
    columns: [...originColumns, ...columns],
    rows: [
      ...rows.map((row) => [
        ...originCells({ ...shared, ...row }),
        row.name,
        audienceWords[row.audience],
        row.enrolled,
        row.started,
        row.completed,
        row.completionRate,
        row.satisfactionRate,
        row.employmentRate,
        null,
      ]),
      [
        ...originCells({ ...shared, ...all }),
        `合計（${figures.programmes}事業、延べ人数）`,
        null,
        figures.enrolled,
        figures.started,
        figures.completed,
        figures.completionRate,
        null,
        null,
        figures.learningMinutes,
      ],
    ],
  };
}
