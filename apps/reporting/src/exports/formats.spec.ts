import { Cp932Csv, writeCsv } from '#csv';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import readExcelFile from 'read-excel-file/node';
import type { ExportedTable } from './exported-table.domain.js';
import { tableJson } from './table-json.domain.js';
import { tableXlsx } from './table-xlsx.js';

const table = (change: Partial<ExportedTable> = {}): ExportedTable => ({
  title: '成果報告',
  about: [['時点', '2026-11-27 10:05']],
  figures: ['enrolled', 'completionRate'],
  columns: ['自治体コード', '開始日', '登録', '修了率（％）'],
  rows: [
    ['012025', '2026-04-01', 70, 48.1],
    ['012025', '2026-05-01', '―', null],
  ],
  ...change,
});
const sheets = async (of: ExportedTable) => readExcelFile(await tableXlsx(of));

describe('an exported table', () => {
  it('should be a workbook with numbers as numbers, and codes, days and hidden figures as text', async () => {
    const [data] = await sheets(table());
    expect(data).toMatchObject({ sheet: 'データ', data: [table().columns, ...table().rows] });
  });

  it('should say beside the rows of when they are and by which formulas', async () => {
    const [, method] = await sheets(table());
    expect(method?.sheet).toBe('方法');
    expect(method?.data).toEqual([
      ['項目', '内容', null],
      ['時点', '2026-11-27 10:05', null],
      [null, null, null],
      ['数字（JSONでの名前）', '数え方', '式の版'],
      ['enrolled', '受講登録の数', 1],
      ['completionRate', '修了 ÷ 開始', 1],
    ]);
  });

  it('should be data with the same rows and formulas', () => {
    expect(JSON.parse(tableJson(table()))).toEqual({
      title: '成果報告',
      about: { 時点: '2026-11-27 10:05' },
      formulas: [
        { figure: 'enrolled', counted: '受講登録の数', version: 1 },
        { figure: 'completionRate', counted: '修了 ÷ 開始', version: 1 },
      ],
      columns: table().columns,
      rows: [
        { 自治体コード: '012025', 開始日: '2026-04-01', 登録: 70, '修了率（％）': 48.1 },
        { 自治体コード: '012025', 開始日: '2026-05-01', 登録: '―', '修了率（％）': null },
      ],
    });
  });

  it.each(['=1+1', '+81', '-x', '@SUM(A1)', '\t=1', '\rx', '＝1', '=DDE("a")', '=HYPERLINK("http://x")'])(
    'should never begin a cell with what a spreadsheet would run: %j',
    async (text) => {
      const [data] = await sheets(table({ columns: ['事業名'], rows: [[text]], about: [['報告', text]] }));
      expect(data?.data[1]?.[0]).toBe(`'${text}`);
      expect((await sheets(table({ columns: [text], rows: [] })))[0]?.data[0]?.[0]).toBe(`'${text}`);
    },
  );

  it('should open whatever its texts hold', async () => {
    const [data] = await sheets(table({ columns: ['事業名'], rows: [['零\0\u000b\ud800𠮷<&>"]]>']] }));
    expect(data?.data[1]).toEqual(['零〓〓〓𠮷<&>"]]>']);
  });

  it('should have the same rows in every format', async () => {
    const text = fc.string({ unit: fc.constantFrom(...'あ亜髙12,"=―'), minLength: 1, maxLength: 8 });
    const cell = fc.oneof(
      fc.constant(null),
      fc.integer({ min: -1000, max: 1_000_000 }),
      fc.float({ min: 0, max: 100, noNaN: true }).map((number) => Math.round(number * 10) / 10),
      text,
    );
    // Every row begins with whose it is; one without anything is none to who reads the workbook.
    const given = fc.array(fc.tuple(text, cell, cell, cell), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(given, async (rows) => {
        const made = table({ rows });
        const asText = rows.map((cells) => cells.map((one) => (one === null ? '' : String(one))));
        const plain = (back: readonly (readonly unknown[])[]) =>
          back.map((cells) => cells.map((one) => (one === null ? '' : `${one as string | number}`.replace(/^'/, ''))));
        const [data] = await sheets(made);
        expect(plain(data?.data.slice(1) ?? [])).toEqual(asText);
        expect(plain(parse(writeCsv(made.columns, rows), { bom: true }).slice(1))).toEqual(asText);
        const old = new Cp932Csv(made.columns);
        const decoded = new TextDecoder('shift_jis').decode(Buffer.concat([old.head(), old.lines(rows)]));
        expect(plain(parse(decoded).slice(1)).map((cells) => cells.slice(0, -1))).toEqual(asText);
        const json = JSON.parse(tableJson(made)) as { rows: Record<string, unknown>[] };
        expect(json.rows.map((row) => Object.values(row))).toEqual(rows);
      }),
      { numRuns: 30 },
    );
  });
});
