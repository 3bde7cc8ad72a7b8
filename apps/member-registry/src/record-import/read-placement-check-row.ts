import type { InputOf } from '#contracts';
import type { CheckMonths, CheckSource, recordPlacementCheck } from '#contracts/outcomes';
import { parseJapaneseDate, type CsvRow } from '#csv';
import { readMark, type RefusedRow } from '../import-chunk/index.js';
import { requiredCells } from './record-headers.js';
import { readRowOfEnrolment, type CellRefusal, type RowOfEnrolment } from './row-of-enrolment.js';

export type PlacementCheckRow = Omit<InputOf<typeof recordPlacementCheck>, 'enrolmentId'>;

const sources = new Map<string, CheckSource>([
  ['担当者', 'office'],
  ['企業', 'company'],
  ['事業所', 'company'],
  ['本人', 'self'],
]);

/** Reads a row of 就職状況の確認: whose work was asked about after how many months, and what was answered by whom. */
export const readPlacementCheckRow = (
  header: readonly string[],
  csvRow: CsvRow,
): RowOfEnrolment<PlacementCheckRow> | RefusedRow =>
  readRowOfEnrolment(header, csvRow, requiredCells['placement-checks'], readCheck);

function readCheck(cell: (name: string) => string): PlacementCheckRow | CellRefusal {
  const plain = (name: string) => cell(name).normalize('NFKC').trim();
  // 3 か月後 is written in many ways.
  const months = /^([36])\s*(?:[かヶカケヵ]月(?:後)?)?$/u.exec(plain('確認時期'))?.[1];
  if (months === undefined) return { code: 'invalid-check-months', field: '確認時期' };
  const source = sources.get(plain('確認先'));
  if (!source) return { code: 'invalid-check-source', field: '確認先' };
  const checkedOn = parseJapaneseDate(cell('確認日'));
  if (!checkedOn) return { code: 'invalid-date', field: '確認日' };
  const works = readMark(cell('就業'));
  if (works == null) return { code: 'invalid-mark', field: '就業' };
  const check = { months: Number(months) as CheckMonths, source, checkedOn };
  if (!works) return { ...check, answer: { works } };
  const startedOn = parseJapaneseDate(cell('就職日'));
  if (!startedOn) return { code: 'invalid-date', field: '就職日' };
  if (startedOn > checkedOn) return { code: 'starts-later', field: '就職日' };
  const marks = { insured: '雇用保険適用', openEnded: '期間の定めなし', related: '関連就職' };
  const read = Object.entries(marks).map(([name, field]) => ({ name, field, mark: readMark(cell(field)) }));
  const wrong = read.find(({ mark }) => mark === undefined);
  if (wrong) return { code: 'invalid-mark', field: wrong.field };
  const [insured = false, openEnded = false, related = false] = read.map(({ mark }) => mark ?? false);
  return { ...check, answer: { works, startedOn, insured, openEnded, related } };
}
