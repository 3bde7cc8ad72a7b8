import { parseJapaneseDate, type CsvRow } from '#csv';
import type { RefusedRow } from '../import-chunk/index.js';
import { requiredCells } from './record-headers.js';
import { readRowOfEnrolment, type CellRefusal, type RowOfEnrolment } from './row-of-enrolment.js';

/** A lesson that was completed at its provider, by the keys of course and lesson. */
export interface Completion {
  readonly course: string;
  readonly lesson: string;
  /** Null: it is begun and not completed. */
  readonly on: string | null;
  readonly score?: number;
}

const KEY = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** A number from 0 to 100, with or without %; null: the cell is empty; undefined: it is none. */
export function readPercent(cell: string): number | null | undefined {
  const text = cell
    .normalize('NFKC')
    .replace(/\s*(?:%|点)$/u, '')
    .trim();
  if (text === '') return null;
  return /^\d{1,3}(?:\.\d+)?$/u.test(text) && Number(text) <= 100 ? Number(text) : undefined;
}

/** Reads a row of 修了記録: who completed which lesson at its provider, and when. */
export const readCompletionRow = (header: readonly string[], csvRow: CsvRow): RowOfEnrolment<Completion> | RefusedRow =>
  readRowOfEnrolment(header, csvRow, requiredCells.completions, readCompletion);

function readCompletion(cell: (name: string) => string): Completion | CellRefusal {
  const key = (name: string) => cell(name).normalize('NFKC').toLowerCase();
  const [course, lesson, on] = [key('講座'), key('レッスン'), parseJapaneseDate(cell('修了日'))];
  if (!KEY.test(course)) return { code: 'course-not-in-programme', field: '講座' };
  if (!KEY.test(lesson)) return { code: 'unknown-lesson', field: 'レッスン' };
  return on ? { course, lesson, on } : { code: 'invalid-date', field: '修了日' };
}
