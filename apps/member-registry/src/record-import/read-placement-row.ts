import type { Placement } from '#contracts/outcomes';
import { parseJapaneseDate, type CsvRow } from '#csv';
import { readMark, type RefusedRow } from '../import-chunk/index.js';
import { requiredCells } from './record-headers.js';
import { oneLine, readRowOfEnrolment, type CellRefusal, type RowOfEnrolment } from './row-of-enrolment.js';

const SOURCE_LIMIT = 100;

/** Reads a row of 就職状況: whose placement it is and which. */
export const readPlacementRow = (header: readonly string[], csvRow: CsvRow): RowOfEnrolment<Placement> | RefusedRow =>
  readRowOfEnrolment(header, csvRow, requiredCells.placements, (cell) => readPlacement(header, cell));

function readPlacement(header: readonly string[], cell: (name: string) => string): Placement | CellRefusal {
  const date = (name: string) => (cell(name) === '' ? null : (parseJapaneseDate(cell(name)) ?? undefined));
  const [startedOn, leftOn, checkedOn] = [date('就職日'), date('離職日'), date('確認日')];
  if (!startedOn || leftOn === undefined || checkedOn === undefined) {
    const wrong = header.find(
      (name) => (name === '就職日' && !startedOn) || (isDate(name) && date(name) === undefined),
    );
    return { code: 'invalid-date', field: wrong ?? '就職日' };
  }
  if (leftOn !== null && leftOn < startedOn) return { code: 'left-before-start', field: '離職日' };
  const source = oneLine(cell('確認方法')) || null;
  if (source && source.length > SOURCE_LIMIT) return { code: 'cell-too-long', field: '確認方法' };
  const [insured, openEnded, related] = [
    readMark(cell('雇用保険適用')),
    readMark(cell('期間の定めなし')),
    readMark(cell('関連就職')),
  ];
  if (insured === undefined) return { code: 'invalid-mark', field: '雇用保険適用' };
  if (openEnded === undefined) return { code: 'invalid-mark', field: '期間の定めなし' };
  if (related === undefined) return { code: 'invalid-mark', field: '関連就職' };
  const marks = { insured: insured ?? false, openEnded: openEnded ?? false, related: related ?? false };
  return { startedOn, leftOn, ...marks, source, checkedOn };
}

const isDate = (name: string) => ['就職日', '離職日', '確認日'].includes(name);
