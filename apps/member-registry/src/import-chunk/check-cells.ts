import { isEmail, normaliseEmail, type CsvRow } from '#csv';
import type { RefusedRow } from './import-chunk.domain.js';

/** Longer than anything that a list of people holds. */
const CELL_LIMIT = 1000;

/**
 * The checks that every row passes first: its length, the length of its cells, the cells that must be filled (the first
 * empty one in the file's order is named), the e-mail address where there is one.
 */
export function checkCells(
  { row, cells, error }: CsvRow,
  header: readonly string[],
  required: readonly string[],
): RefusedRow | null {
  if (error) return { row, code: error, field: null };
  const long = header.find((name) => (cells[name] ?? '').length > CELL_LIMIT);
  if (long) return { row, code: 'cell-too-long', field: long };
  const empty = header.find((name) => required.includes(name) && !cells[name]);
  if (empty) return { row, code: 'required-missing', field: empty };
  const email = normaliseEmail(cells['メールアドレス'] ?? '');
  if (email !== '' && !isEmail(email)) return { row, code: 'invalid-email', field: 'メールアドレス' };
  return null;
}
