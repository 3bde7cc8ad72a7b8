import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { writeCsv } from './index.js';

describe('writeCsv', () => {
  it('should write what Excel opens: BOM, CRLF, every cell quoted', () => {
    const text = writeCsv(
      ['行', '理由'],
      [
        [5, '「"名"」が空です'],
        [6, null],
      ],
    );
    expect(text).toBe('\uFEFF"行","理由"\r\n"5","「""名""」が空です"\r\n"6",""\r\n');
  });

  it.each([
    '=1+1',
    '+81',
    '-x',
    '@SUM(A1)',
    '\t=1',
    '\rx',
    '\nx',
    '\0=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    ' =1',
    '　=1',
    '\u2060=1',
    '\u200b@x',
    '-',
    '=DDE("a")',
  ])('should put an apostrophe before %j', (cell) =>
    expect(parse(writeCsv(['x'], [[cell]]), { bom: true })[1]).toEqual([`'${cell}`]),
  );

  it.each([-5.2, 0, '-12', '48.1', '000001', '―', '山-田', 'a=b', ''])('should leave %j as it is', (cell) => {
    expect(parse(writeCsv(['x'], [[cell]]), { bom: true })[1]).toEqual([String(cell)]);
  });

  it('should give back every cell, and none that a spreadsheet would run', () => {
    const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'=+-@＝＋－＠\t\r\n", ;a1') }));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const back = parse(writeCsv(['a', 'b'], rows), { bom: true, record_delimiter: '\r\n' }).slice(1);
        expect(back.map((row) => row.map((text) => text.replace(/^'/, '')))).toEqual(
          rows.map((row) => row.map((text) => text.replace(/^'/, ''))),
        );
        for (const text of back.flat()) expect(text).not.toMatch(/^[\t\r\n]|^\s*[=+@＝＋－＠]|^\s*-(?!\d+(\.\d+)?$)/);
      }),
    );
  });
});
