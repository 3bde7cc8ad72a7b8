import type { RefusalCode } from '#contracts';
import { normaliseEmail, normaliseNumber, type CsvRow } from '#csv';
import { checkCells, type RefusedRow } from '../import-chunk/index.js';

export interface CellRefusal {
  readonly code: RefusalCode;
  readonly field: string;
}

/** A row about an enrolment: whose, in which programme, and what is recorded of it, or why it cannot be read. */
export interface RowOfEnrolment<T> {
  readonly row: number;
  /** Empty where the person is named by 職員番号. */
  readonly email: string;
  readonly staffNumber: string;
  /** How the file calls the column that tells who it is, where that is not one of ours. */
  readonly whoColumn?: string;
  readonly programmeKey: string;
  /** What is wrong here is told only when person, programme and enrolment are known. */
  readonly what: T | CellRefusal;
}

/** Who a row is about may be told by either. */
const who = ['メールアドレス', '職員番号'] as const;

/**
 * Reads a row about an enrolment, or the first thing that is wrong with who it is about.
 * `required`: the cells that no row may leave empty; without an address among them, the number will do.
 */
export function readRowOfEnrolment<T>(
  header: readonly string[],
  csvRow: CsvRow,
  required: readonly string[],
  readWhat: (cell: (name: string) => string) => T | CellRefusal,
): RowOfEnrolment<T> | RefusedRow {
  const refused = checkCells(csvRow, header, required);
  if (refused) return refused;
  const cell = (name: string) => csvRow.cells[name] ?? '';
  const { row } = csvRow;
  if (who.every((name) => cell(name) === '')) return { row, code: 'required-missing', field: who[0] };
  return {
    row,
    email: normaliseEmail(cell('メールアドレス')),
    staffNumber: normaliseNumber(cell('職員番号')),
    programmeKey: cell('事業').normalize('NFKC'),
    what: readWhat(cell),
  };
}

/** Text of one line as a record holds it. */
export const oneLine = (text: string): string => text.replaceAll(/\p{Cc}+/gu, ' ').trim();

export const isRefusedRow = (row: object): row is RefusedRow => 'code' in row;
export const isRefusedCell = (what: object): what is CellRefusal => 'code' in what;
