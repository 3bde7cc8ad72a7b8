import { inertText } from '#csv';
import writeExcelFile, { type Cell, type Row } from 'write-excel-file/node';
import { formulasOf, type ExportedTable } from './exported-table.domain.js';

const WIDEST = 40;
/** Characters that a workbook cannot hold: it would not open. */
const UNFIT = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * A workbook: the rows, and beside them how they were counted. Only numbers are numbers; codes, days and everything else
 * are text, so that no leading zero is lost and nothing becomes a date or a formula.
 */
export function tableXlsx(table: ExportedTable): Promise<Buffer> {
  const { columns, rows, about } = table;
  const formulas = formulasOf(table);
  return writeExcelFile([
    {
      sheet: 'データ',
      data: [headRow(columns), ...rows.map((cells) => cells.map(cellOf))],
      columns: columns.map((_, at) => ({ width: widthOf([columns[at], ...rows.slice(0, 200).map((row) => row[at])]) })),
      stickyRowsCount: 1,
    },
    {
      sheet: '方法',
      data: [
        headRow(['項目', '内容']),
        ...about.map((row) => row.map(cellOf)),
        ...(formulas.length > 0
          ? [
              [],
              headRow(['数字（JSONでの名前）', '数え方', '式の版']),
              ...formulas.map(({ figure, counted, version }) => [figure, counted, version].map(cellOf)),
            ]
          : []),
      ],
      columns: [{ width: 30 }, { width: 80 }, { width: 10 }],
    },
  ]).toBuffer();
}

const headRow = (cells: readonly string[]): Row =>
  cells.map((cell) => ({ type: String, value: fit(cell), fontWeight: 'bold' as const }));

function cellOf(cell: string | number | null): Cell {
  if (cell === null || cell === '') return null;
  return typeof cell === 'number' ? { type: Number, value: cell } : { type: String, value: fit(cell) };
}

/** A text cell is never run, but a workbook is saved as CSV soon enough: what would be run then begins with `'` here, too. */
const fit = (text: string): string => inertText(text).replace(UNFIT, '〓');

const widthOf = (cells: readonly (string | number | null | undefined)[]): number =>
  Math.min(WIDEST, 2 + Math.max(...cells.map((cell) => lengthOf(String(cell ?? '')))));

/** As wide as it is shown: a full-width character takes two. */
const lengthOf = (text: string): number =>
  Array.from(text).reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) > 0xff ? 2 : 1), 0);
