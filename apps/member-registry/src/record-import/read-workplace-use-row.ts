import type { WorkplaceUse } from '#contracts/outcomes';
import { parseJapaneseDate, type CsvRow } from '#csv';
import type { RefusedRow } from '../import-chunk/index.js';
import { requiredCells } from './record-headers.js';
import { oneLine, readRowOfEnrolment, type CellRefusal, type RowOfEnrolment } from './row-of-enrolment.js';

const WHAT_LIMIT = 200;
/** Hours of a month. */
const MOST_HOURS = 744;

/** Reads a row of 実務活用: who used what was learned, when, how, and the hours it saves a month. */
export const readWorkplaceUseRow = (
  header: readonly string[],
  csvRow: CsvRow,
): RowOfEnrolment<WorkplaceUse> | RefusedRow =>
  readRowOfEnrolment(header, csvRow, requiredCells['workplace-uses'], readUse);

function readUse(cell: (name: string) => string): WorkplaceUse | CellRefusal {
  const on = parseJapaneseDate(cell('活用日'));
  if (!on) return { code: 'invalid-date', field: '活用日' };
  const what = oneLine(cell('活用内容'));
  if (what.length > WHAT_LIMIT) return { code: 'cell-too-long', field: '活用内容' };
  const hours = cell('月間削減時間').normalize('NFKC').replace(/時間$/u, '').trim();
  const hoursSavedPerMonth = hours === '' ? 0 : Number(hours);
  if (!/^\d{0,3}(?:\.\d{1,3})?$/.test(hours) || hoursSavedPerMonth > MOST_HOURS)
    return { code: 'invalid-hours', field: '月間削減時間' };
  return { on, what, hoursSavedPerMonth };
}
