import type { Audience, RefusalCode } from '#contracts';
import { Industry, industryNames } from '#contracts/registry';
import {
  isCorporateNumber,
  normaliseEmail,
  normaliseKana,
  normaliseName,
  normaliseNumber,
  splitDepartment,
  type CsvRow,
} from '#csv';
import { checkCells, readMark, type RefusedRow } from '../import-chunk/index.js';
import type { PersonInRow, RosterRow } from '../person/index.js';
import { requiredCells } from './roster-headers.js';

type Profile = Pick<PersonInRow, 'staff' | 'company' | 'citizen'>;
type Refusal = { readonly code: RefusalCode; readonly field: string };
/** A cell by the header's name; empty where the file has no such column. */
type Cell = (name: string) => string;

/** Reads a row of a roster: the person in it, normalised, or the first thing that is wrong with it. */
export function readRosterRow(
  audience: Audience,
  header: readonly string[],
  csvRow: CsvRow,
): RosterRow<PersonInRow> | RefusedRow {
  const refused = checkCells(csvRow, header, requiredCells[audience]);
  if (refused) return refused;
  const { row } = csvRow;
  const cell: Cell = (name) => csvRow.cells[name] ?? '';
  const email = normaliseEmail(cell('メールアドレス'));
  const profile = profiles[audience](cell);
  if ('code' in profile) return { row, ...profile };
  return {
    row,
    person: {
      familyName: normaliseName(cell('氏')),
      givenName: normaliseName(cell('名')),
      familyNameKana: normaliseKana(cell('氏カナ')) || null,
      givenNameKana: normaliseKana(cell('名カナ')) || null,
      ...(email && { email }),
      ...profile,
    },
  };
}

/** 「E」, 「E 製造業」 or 「製造業」. Null: the cell is empty; undefined: it is none of the 大分類. */
function readIndustry(cell: string): Industry | null | undefined {
  const plain = cell.normalize('NFKC').trim();
  if (plain === '') return null;
  const letter = Industry.safeParse(plain.match(/^[A-Ta-t](?![A-Za-z])/)?.[0].toUpperCase());
  if (letter.success) return letter.data;
  return Industry.options.find((one) => industryNames[one].ja.normalize('NFKC') === plain);
}

const profiles: Record<Audience, (cell: Cell) => Profile | Refusal> = {
  staff: (cell) => {
    const department = splitDepartment(cell('所属'));
    return {
      staff: {
        staffNumber: normaliseNumber(cell('職員番号')),
        department: department.length > 0 ? department : null,
        position: normaliseName(cell('職位')) || null,
      },
    };
  },
  company: (cell) => {
    const corporateNumber = normaliseNumber(cell('法人番号')) || null;
    if (corporateNumber && !isCorporateNumber(corporateNumber))
      return { code: 'invalid-corporate-number', field: '法人番号' };
    const industry = readIndustry(cell('業種'));
    if (industry === undefined) return { code: 'invalid-industry', field: '業種' };
    const employees = normaliseNumber(cell('常時雇用労働者数')).replaceAll(',', '').replace(/人$/, '');
    if (!/^\d{0,6}$/.test(employees)) return { code: 'invalid-employees', field: '常時雇用労働者数' };
    const insured = readMark(cell('雇用保険被保険者'));
    if (insured === undefined) return { code: 'invalid-mark', field: '雇用保険被保険者' };
    const name = normaliseName(cell('企業名')) || null;
    const traits = { ...(industry && { industry }), ...(employees !== '' && { employees: Number(employees) }) };
    return { company: { corporateNumber, name, ...traits, insured } };
  },
  citizen: (cell) => ({
    citizen: {
      ageBand: normaliseName(cell('年代')) || null,
      residence: cell('居住市区町村').normalize('NFKC') || null,
      jobStatus: normaliseName(cell('求職状況')) || null,
      note: cell('備考') || null,
    },
  }),
};
