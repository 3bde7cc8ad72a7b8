import { normaliseName, normaliseNumber, parseJapaneseDate, splitDepartment, type CsvFile } from '#csv';
import { checkCells, type RefusedRow } from '../import-chunk/index.js';

/** A row of a list of transfers; the position is null where it stays. */
export interface TransferRow {
  readonly row: number;
  readonly staffNumber: string;
  readonly path: readonly string[];
  readonly position: string | null;
}

/** The columns that a list of transfers must have; 職位 is read where it is there. */
export const requiredColumns = ['職員番号', '新所属', '発令日'] as const;

/**
 * Reads a list of transfers. Its day is the one that most rows name; a row of another day is refused, and so is the same
 * number again.
 * @returns a null day when no row has one.
 */
export function readTransferRows({ header, rows }: CsvFile): {
  on: string | null;
  read: readonly TransferRow[];
  refused: readonly RefusedRow[];
} {
  const checked = rows.map((csvRow) => {
    const { row, cells } = csvRow;
    const wrong = checkCells(csvRow, header, requiredColumns);
    if (wrong) return { wrong };
    const day = parseJapaneseDate(cells['発令日'] ?? '');
    if (day === null) return { wrong: { row, code: 'invalid-date', field: '発令日' } as const };
    const path = splitDepartment(cells['新所属'] ?? '');
    if (path.length === 0) return { wrong: { row, code: 'required-missing', field: '新所属' } as const };
    const staffNumber = normaliseNumber(cells['職員番号'] ?? '');
    return { day, read: { row, staffNumber, path, position: normaliseName(cells['職位'] ?? '') || null } };
  });
  const on = mostFrequent(checked.flatMap(({ day }) => day ?? []));
  const numbers = new Set<string>();
  const read: TransferRow[] = [];
  const refused: RefusedRow[] = [];
  for (const { wrong, day, read: one } of checked) {
    if (wrong) refused.push(wrong);
    else if (day !== on) refused.push({ row: one.row, code: 'another-transfer-day', field: '発令日' });
    else if (numbers.has(one.staffNumber)) refused.push({ row: one.row, code: 'duplicate-in-file', field: '職員番号' });
    else {
      numbers.add(one.staffNumber);
      read.push(one);
    }
  }
  return { on, read, refused };
}

/** Of several, the first. */
function mostFrequent(days: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts].reduce<[string | null, number]>((best, one) => (one[1] > best[1] ? one : best), [null, 0])[0];
}
