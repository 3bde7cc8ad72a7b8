import type { LearningProvider } from '#contracts/registry';
import type { CsvRow } from '#csv';
import { checkCells, type RefusedRow } from '../import-chunk/index.js';
import { courseName, requiredColumns } from '../learning-provider/index.js';
import { readPercent, type Completion } from './read-completion-row.js';
import { readProviderDate } from './read-provider-date.js';
import { isRefusedRow, readRowOfEnrolment, type CellRefusal, type RowOfEnrolment } from './row-of-enrolment.js';

/**
 * Reads rows of a provider's own file by what the municipality said of its columns: the row is told in the platform's
 * columns first, so that person and programme are found like those of every other file, and what is refused names the
 * column as it is called in the file.
 */
export function providerRowReader(mapping: LearningProvider, programmeKey: string) {
  const { person, courseColumn, completedOn, progress, scoreColumn } = mapping;
  const who = person.by === 'email' ? 'メールアドレス' : '職員番号';
  const lessons = new Map(mapping.courses.map((one) => [courseName(one.name), one]));
  // What is not completed has no day of completion.
  const required = requiredColumns(mapping).filter((name) => name !== completedOn.column);

  const readCompletion = (cell: (name: string) => string): Completion | CellRefusal => {
    const share = progress && readPercent(cell(progress.column));
    if (progress && share === undefined) return { code: 'invalid-progress', field: progress.column };
    const day = cell(completedOn.column);
    const isDone = progress ? (share ?? 0) >= progress.atLeast : day !== '';
    const target = lessons.get(courseName(cell(courseColumn)));
    // A course that nobody asks about may stay unmapped as long as nobody has completed it.
    if (!isDone) return { course: '', lesson: '', on: null };
    if (!target) return { code: 'course-not-mapped', field: courseColumn };
    const on = readProviderDate(day, completedOn.order);
    if (!on) return { code: 'invalid-date', field: completedOn.column };
    const score = scoreColumn === null ? null : readPercent(cell(scoreColumn));
    if (score === undefined) return { code: 'invalid-points', field: scoreColumn ?? '' };
    return { course: target.course, lesson: target.lesson, on, ...(score !== null && { score }) };
  };

  return (header: readonly string[], csvRow: CsvRow): RowOfEnrolment<Completion> | RefusedRow => {
    const refused = checkCells(csvRow, header, required);
    if (refused) return refused;
    const { row, cells } = csvRow;
    const told = { [who]: cells[person.column] ?? '', 事業: programmeKey };
    const read = readRowOfEnrolment(Object.keys(told), { row, cells: told }, [], () =>
      readCompletion((name) => cells[name] ?? ''),
    );
    return isRefusedRow(read) ? { ...read, field: person.column } : { ...read, whoColumn: person.column };
  };
}
