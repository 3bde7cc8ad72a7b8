import { readCsv, type CsvRow } from '#csv';
import type { Audience } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { readRosterRow } from './read-roster-row.js';
import { requiredHeaders } from './roster-headers.js';

const staffHeader = ['職員番号', '氏', '名', '氏カナ', '名カナ', 'メールアドレス', '所属', '職位'];

function read(audience: Audience, cells: Record<string, string>, more: Partial<CsvRow> = {}) {
  const all = { 職員番号: '1', 氏: '髙橋', 名: '花子', メールアドレス: 'a@b.example', ...cells };
  return readRosterRow(audience, [...staffHeader, ...Object.keys(all).filter((name) => !staffHeader.includes(name))], {
    row: 2,
    cells: all,
    ...more,
  });
}

describe('a roster row', () => {
  it('should be normalised: numbers and e-mail, kana, the department’s path; a name keeps its characters', () => {
    const row = read('staff', {
      職員番号: '０００１',
      氏カナ: 'ﾀｶﾊｼ',
      メールアドレス: 'Ａ@B.EXAMPLE',
      所属: '市民部／窓口①課',
    });
    expect(row).toMatchObject({
      person: {
        familyName: '髙橋',
        familyNameKana: 'タカハシ',
        givenNameKana: null,
        email: 'a@b.example',
        staff: { staffNumber: '0001', department: ['市民部', '窓口①課'], position: null },
      },
    });
  });

  it.each<[string, Audience, Record<string, string>, string, string | null]>([
    ['the first empty cell in the file’s order', 'staff', { 名: '', メールアドレス: '' }, 'required-missing', '名'],
    ['a missing staff number', 'staff', { 職員番号: '', 名: '' }, 'required-missing', '職員番号'],
    ['an empty cell before a bad address', 'staff', { 氏: '', メールアドレス: 'x' }, 'required-missing', '氏'],
    ['an address with a space', 'citizen', { メールアドレス: 'a b@c.example' }, 'invalid-email', 'メールアドレス'],
    ['an address without a dot', 'citizen', { メールアドレス: 'yamada＠demo' }, 'invalid-email', 'メールアドレス'],
    ['a wrong check digit', 'company', { 法人番号: '8123456789012' }, 'invalid-corporate-number', '法人番号'],
    ['a mark that is none', 'company', { 雇用保険被保険者: '△' }, 'invalid-mark', '雇用保険被保険者'],
    ['an industry that is none', 'company', { 業種: 'IT' }, 'invalid-industry', '業種'],
    ['employees in words', 'company', { 常時雇用労働者数: '多数' }, 'invalid-employees', '常時雇用労働者数'],
    ['an endless cell', 'citizen', { 備考: 'あ'.repeat(1001) }, 'cell-too-long', '備考'],
  ])('should be refused by name: %s', (_, audience, cells, code, field) => {
    expect(read(audience, cells)).toEqual({ row: 2, code, field });
  });

  it('should be refused when it is longer than the header, before anything else', () => {
    expect(read('staff', { 氏: '' }, { error: 'row-too-long' })).toEqual({ row: 2, code: 'row-too-long', field: null });
  });

  it('should read the marks of insurance, and an empty cell as unknown', () => {
    const insured = ['○', '〇', '１', '×', 'いいえ', ''].map((mark) => {
      const row = read('company', { 雇用保険被保険者: mark, 法人番号: '７１２３４５６７８９０１２' });
      return 'person' in row ? row.person.company?.insured : row.code;
    });
    expect(insured).toEqual([true, true, true, false, false, null]);
  });

  it('should read a company’s industry by letter or name, and its employees', () => {
    const traits = [
      ['E', '20'],
      ['ｅ　製造業', '１，２００人'],
      ['製造業', ''],
    ].map(([industry = '', employees = '']) => {
      const row = read('company', { 業種: industry, 常時雇用労働者数: employees });
      return 'person' in row ? row.person.company : row.code;
    });
    expect(traits).toMatchObject([
      { industry: 'E', employees: 20 },
      { industry: 'E', employees: 1200 },
      { industry: 'E' },
    ]);
    expect(Object.keys(traits[2] ?? {})).not.toContain('employees');
  });

  it('should keep a line break inside a note', () => {
    expect(read('citizen', { 備考: '託児を\n希望' })).toMatchObject({ person: { citizen: { note: '託児を\n希望' } } });
  });
});

describe('the rosters of scenario-a', () => {
  const folder = new URL('../../../../test/data/scenario-a/', import.meta.url);

  it.each<[string, Audience, number]>([
    ['staff.csv', 'staff', 203],
    ['company-people.csv', 'company', 90],
    ['citizens.csv', 'citizen', 70],
  ])('should have the expected refusals of single rows: %s', async (name, audience, count) => {
    const bytes = await readFile(new URL(name, folder));
    const { header, rows } = await readCsv(bytes, { maxRows: 50_000, required: requiredHeaders[audience] });
    const refused = rows.map((row) => readRosterRow(audience, header, row)).filter((row) => 'code' in row);
    const expected = JSON.parse(await readFile(new URL('expected.json', folder), 'utf8')) as {
      imports: Record<string, { refused: { code: string }[] }>;
    };
    const ofSingleRows = expected.imports[name]?.refused.filter(({ code }) => code !== 'duplicate-in-file');
    expect(rows).toHaveLength(count);
    expect(refused).toEqual(ofSingleRows);
  });
});
