import { pipeline } from 'node:stream/promises';
import { DomainError } from '#contracts';
import { CsvError, parse } from 'csv-parse';
import { type CsvEncoding, decodeText, detectEncoding } from './encoding.js';
import { readHeader, type Header } from './header.js';
import { separatorOf, separators, type Separator } from './separator.js';

/** A record takes no more bytes than this, so that a quote never closed does not swallow the file. */
const RECORD_LIMIT_BYTES = 128 * 1024;

export interface CsvRow {
  /** The record's number as Excel counts: header = 1, a line break inside quotes begins no row, a blank line counts. */
  row: number;
  /** By header, without white space around (U+3000 too); empty when the row is shorter. */
  cells: Record<string, string>;
  /** More cells than the header: this row cannot be trusted, the others can. */
  error?: 'row-too-long';
}

export interface CsvFile {
  encoding: CsvEncoding;
  separator: Separator;
  /** The named columns in the file's order, in NFKC. */
  header: string[];
  /** Without blank lines. */
  rows: CsvRow[];
}

export interface CsvLimits {
  maxRows: number;
  /** Headers that must be there. */
  required?: readonly string[];
}

/**
 * Reads a CSV in UTF-8 (with BOM or without) or CP932, separated by commas, tabs or semicolons, whole: either the file is refused or every row comes.
 * @throws DomainError `empty-file`; `unknown-encoding`; `not-a-csv` (details: `row` when it is known);
 * `missing-header` (details: `missing`); `doubled-header` (details: `doubled`); `too-many-rows` (details: `limitRows`),
 * found at the first row beyond, without reading on.
 */
export async function readCsv(bytes: Buffer, { maxRows, required = [] }: CsvLimits): Promise<CsvFile> {
  const encoding = detectEncoding(bytes);
  const separator = separatorOf(bytes, encoding);
  const parser = parse({
    delimiter: separators[separator],
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    trim: true,
    max_record_size: RECORD_LIMIT_BYTES,
  });
  let header: Header | undefined;
  let row = 0;
  const rows: CsvRow[] = [];
  try {
    await pipeline(decodeText(bytes, encoding), parser, async (records: AsyncIterable<string[]>) => {
      for await (const record of records) {
        if (header) row += 1;
        if (isBlank(record)) continue;
        if (!header) {
          header = readHeader(record, required);
          row = 1;
        } else {
          if (rows.length === maxRows) throw new DomainError('too-many-rows', { limitRows: maxRows });
          rows.push(readRow(row, record, header));
        }
      }
    });
  } catch (error) {
    if (error instanceof CsvError) throw new DomainError('not-a-csv', row > 0 ? { row: row + 1 } : {});
    throw error;
  }
  if (!header) throw new DomainError('empty-file');
  return { encoding, separator, header: header.columns.map(({ name }) => name), rows };
}

function readRow(row: number, record: string[], { columns, width }: Header): CsvRow {
  // fromEntries makes own properties only, whatever a header is called.
  const cells = Object.fromEntries(columns.map(({ name, index }) => [name, (record[index] ?? '').trim()]));
  return record.length > width ? { row, cells, error: 'row-too-long' } : { row, cells };
}

function isBlank(record: string[]): boolean {
  return record.length === 1 && (record[0] ?? '').trim() === '';
}
