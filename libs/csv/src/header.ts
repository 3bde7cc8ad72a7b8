import { DomainError } from '#contracts';

/** Wider than any list of people; a row costs memory for each column it leaves out. */
const COLUMN_LIMIT = 200;

export interface Header {
  columns: { name: string; index: number }[];
  /** Cells of the header's record, unnamed columns at its end included (Excel writes them). */
  width: number;
}

/** @throws DomainError `not-a-csv`, `missing-header`, `doubled-header`. */
export function readHeader(record: string[], required: readonly string[]): Header {
  const columns = record
    .map((cell, index) => ({ name: cell.normalize('NFKC').trim(), index }))
    .filter(({ name }) => name !== '');
  const names = columns.map(({ name }) => name);
  const missing = required.filter((name) => !names.includes(name));
  const isProse = record.length === 1 && required.length > 1 && missing.length === required.length;
  if (isProse || record.length > COLUMN_LIMIT) throw new DomainError('not-a-csv');
  if (missing.length > 0) throw new DomainError('missing-header', { missing });
  const doubled = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  if (doubled.length > 0) throw new DomainError('doubled-header', { doubled });
  return { columns, width: record.length };
}
