import { stringify } from 'csv-stringify/sync';

export type CsvCell = string | number | null;

/** What a spreadsheet would take for a formula, also in full width or behind what is not seen, and what hides one. */
const ACTIVE = /^(?:[\t\r\n\0]|[\s\p{Cf}]*[=+\-@＝＋－＠])/u;
const BOM = '\uFEFF';
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * A CSV that Excel opens by a double click: UTF-8 with BOM, CRLF, every cell quoted. A text that a spreadsheet would
 * run begins with `'` instead.
 */
export function writeCsv(columns: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  return `${BOM}${csvLines([columns, ...rows])}`;
}

/** Further lines of such a file, for one that is written piece by piece. */
export function csvLines(rows: Iterable<readonly CsvCell[]>): string {
  const records = [...rows].map((cells) => cells.map((cell) => inertText(cell === null ? '' : String(cell))));
  return stringify(records, { quoted: true, quoted_empty: true, record_delimiter: '\r\n' });
}

/** A text as a spreadsheet may be given it: what it would run begins with `'` instead. */
export const inertText = (text: string): string => (ACTIVE.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text);
