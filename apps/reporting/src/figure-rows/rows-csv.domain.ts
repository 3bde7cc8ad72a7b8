import { formulas, type FigureRow } from '#contracts/reporting';
import { originCells, originColumns, type Cell } from '../words.domain.js';

export const rowsColumns = [
  ...originColumns,
  '事業名',
  '数字',
  '数え方',
  '氏名・企業名',
  '氏名カナ',
  '所属・企業（いま）',
  '職員番号',
  '分母に入る',
  '分子に入る',
  '値',
  '登録ID',
] as const;

/** The rows of a figure as lines of a file. */
export function rowsLines(
  about: Parameters<typeof originCells>[0] & { readonly name: string; readonly figure: string },
  rows: readonly FigureRow[],
): Cell[][] {
  const origin = originCells(about);
  const formula = formulas.get(about.figure.replace(/^(courses|businessShift[.]stages)[.][^.]+/, '$1'));
  return rows.map((row) => [
    ...origin,
    about.name,
    about.figure,
    formula?.ja ?? '',
    row.name ?? '（表示できません）',
    row.kana,
    row.group.join('/'),
    row.number,
    row.whole ? '○' : '',
    row.part ? '○' : '',
    row.value,
    row.enrolment ?? row.company,
  ]);
}
