import type { OutputOf } from '#contracts';
import type { getMunicipalityReport } from '#contracts/reporting';
import { audienceWords, originCells, originColumns, preliminaryWords } from './words.domain.js';

type Report = Omit<OutputOf<typeof getMunicipalityReport>, 'nextCursor'>;
type Cell = string | number | null;

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

/** One programme a row, and the totals (延べ人数, 実人数) as the last one. */
export function municipalityCsv(report: Report): { columns: string[]; rows: Cell[][] } {
  const origin = originCells(report);
  const { figures, rows } = report;
  return {
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
