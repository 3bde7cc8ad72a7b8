import { describe, expect, it } from '@jest/globals';
import Encoding from 'encoding-japanese';
import fc from 'fast-check';
import { readCsv, writeCsv } from './index.js';

type Name = 'SJIS' | 'EUCJP' | 'JIS' | 'UTF16LE' | 'UTF16BE' | 'UTF16';
const encode = (text: string, to: Name) =>
  Buffer.from(Encoding.convert(Encoding.stringToCode(text), { from: 'UNICODE', to }));
const ROSTER = '職員番号,氏,名\r\n000001,﨑山,圭\r\n000002,髙橋,①\r\n';
const limits = { maxRows: 100 };
const read = (text: string, required?: string[]) => readCsv(Buffer.from(text), { ...limits, required });

describe('readCsv', () => {
  it.each([
    ['comma', ROSTER],
    ['tab', ROSTER.replaceAll(',', '\t')],
    ['semicolon', ROSTER.replaceAll(',', ';')],
    ['comma', `"a;b;c",氏,名\r\n1,2,3\r\n`],
    ['comma', '氏名\r\n髙橋\r\n'],
  ])('should tell the %s that parts its cells', async (separator, text) => {
    const file = await readCsv(Buffer.from(text), limits);
    expect(file.separator).toBe(separator);
    expect(new Set(file.rows.map(({ cells }) => Object.keys(cells).length))).toEqual(new Set([file.header.length]));
  });

  describe('telling the encoding', () => {
    it.each([
      ['utf-8', Buffer.from(ROSTER)],
      ['utf-8-bom', Buffer.from(`\uFEFF${ROSTER}`)],
      ['cp932', encode(ROSTER, 'SJIS')],
    ])('should read the same rows from %s', async (encoding, bytes) => {
      const file = await readCsv(bytes, limits);
      expect(file.encoding).toBe(encoding);
      expect(file.header).toEqual(['職員番号', '氏', '名']);
      expect(file.rows.map(({ cells }) => Object.values(cells))).toEqual([
        ['000001', '﨑山', '圭'],
        ['000002', '髙橋', '①'],
      ]);
    });

    it('should keep what CP932 is known to break: second bytes that look like a backslash, NEC and IBM characters', async () => {
      const names = [
        '表',
        'ソ',
        '能',
        '予',
        '十',
        '暴',
        '貼',
        '①',
        'Ⅲ',
        '㈱',
        '髙',
        '﨑',
        '～',
        '－',
        '∥',
        'ｱﾞ',
        '\uFA19',
      ];
      const { rows } = await readCsv(encode(`氏\n${names.join('\n')}\n`, 'SJIS'), limits);
      expect(rows.map(({ cells }) => cells['氏'])).toEqual(names);
    });

    it.each(['UTF16', 'UTF16LE', 'UTF16BE', 'EUCJP', 'JIS'] as const)('should refuse %s', async (encoding) => {
      await expect(readCsv(encode(ROSTER, encoding), limits)).rejects.toMatchObject({ code: 'unknown-encoding' });
    });

    it.each([
      ['UTF-8 cut inside a character', Buffer.from('氏,名\n山').subarray(0, -1)],
      ['UTF-8 with a BOM that is broken later', Buffer.concat([Buffer.from('\uFEFF氏\n'), Buffer.from([0x96, 0x7b])])],
      ['CP932 cut inside a character', encode('氏,名\n山', 'SJIS').subarray(0, -1)],
    ])('should refuse %s', async (_, bytes) => {
      await expect(readCsv(bytes, limits)).rejects.toMatchObject({ code: 'unknown-encoding' });
    });

    it('should know UTF-16 by its mark, whatever characters follow', async () => {
      const bytes = Buffer.from('\ufeff一,二\r\n一,二\r\n', 'utf16le');
      await expect(readCsv(bytes, limits)).rejects.toMatchObject({ code: 'unknown-encoding' });
    });

    it.each([
      ['a workbook', Buffer.from('PK\x03\x04\x14\0\x06\0[Content_Types].xml', 'latin1')],
      ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\0\0', 'latin1')],
      ['text with a zero byte', Buffer.from('氏,名\n山\0,圭\0\n')],
      ['text with control characters', Buffer.from('氏,名\n山\x01,圭\n')],
      ['a page', Buffer.from('<html lang="ja"><p class="x">氏</p></html>')],
      ['JSON', Buffer.from('[{"氏": "山田"}]')],
      ['prose', Buffer.from('これは表ではありません。')],
      ['a quote that is never closed', Buffer.from('氏,名\n"山,圭\n田,蓮\n')],
      ['a cell of a million characters', Buffer.from(`氏,名\n${'山'.repeat(1_000_000)},圭\n`)],
      ['ten thousand columns', Buffer.from(`氏,名${',x'.repeat(10_000)}\n`)],
    ])('should refuse %s as not a CSV', async (_, bytes) => {
      await expect(readCsv(bytes, { ...limits, required: ['氏', '名'] })).rejects.toMatchObject({ code: 'not-a-csv' });
    });

    it('should give back any CP932 text', async () => {
      const text = fc.string({ unit: fc.constantFrom(...'あ亜ソ表能髙﨑①ｱﾞ～a1') });
      await fc.assert(
        fc.asyncProperty(fc.array(text, { minLength: 1 }), async (names) => {
          const { rows } = await readCsv(
            encode(`氏,名\n${names.map((name) => `x,${name}\n`).join('')}`, 'SJIS'),
            limits,
          );
          expect(rows.map(({ cells }) => cells['名'])).toEqual(names);
        }),
      );
    });

    it('should refuse by name whatever else comes', async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), async (bytes) => {
          const answer: unknown = await readCsv(Buffer.from(bytes), limits).catch((error: unknown) => error);
          expect(answer).toMatchObject(answer instanceof Error ? { name: 'DomainError' } : { rows: expect.any(Array) });
        }),
        { numRuns: 500 },
      );
    });
  });

  describe('the header', () => {
    it.each(['', '\uFEFF', '\r\n\r\n', ' 　\n'])('should be there: %j is an empty file', async (text) => {
      await expect(read(text)).rejects.toMatchObject({ code: 'empty-file' });
    });

    it('should have all required columns; the missing are told', async () => {
      await expect(read('氏,所属\n', ['氏', '名', 'メールアドレス'])).rejects.toMatchObject({
        code: 'missing-header',
        details: { missing: ['名', 'メールアドレス'] },
      });
    });

    it('should have no column twice, also when written in another width', async () => {
      await expect(read('ﾒｰﾙ,氏,メール\n')).rejects.toMatchObject({
        code: 'doubled-header',
        details: { doubled: ['メール'] },
      });
    });

    it('may leave columns unnamed, as Excel does at the end', async () => {
      const file = await read('氏,名,,\n山,圭,,\n');
      expect(file).toMatchObject({ header: ['氏', '名'], rows: [{ row: 2, cells: { 氏: '山', 名: '圭' } }] });
      expect(file.rows[0]).not.toHaveProperty('error');
    });

    it('should not reach an object through its name', async () => {
      const { rows } = await read('__proto__,氏\npolluted,山\n');
      expect(Object.entries(rows[0]?.cells ?? {})).toEqual([
        ['__proto__', 'polluted'],
        ['氏', '山'],
      ]);
      expect('polluted' in {}).toBe(false);
    });
  });

  describe('rows', () => {
    it('should be counted as records: header 1, a line break inside quotes begins none, a blank line counts', async () => {
      const { rows } = await read('氏,備考\n山,"一行目\r\n二行目"\n\n田,\n  \n川,"""在宅"""\n');
      expect(rows).toEqual([
        { row: 2, cells: { 氏: '山', 備考: '一行目\r\n二行目' } },
        { row: 4, cells: { 氏: '田', 備考: '' } },
        { row: 6, cells: { 氏: '川', 備考: '"在宅"' } },
      ]);
    });

    it('should end with CRLF, LF or CR, also mixed in one file', async () => {
      const { rows } = await read('氏,名\r\n山,圭\n田,蓮\r川,優');
      expect(rows.map(({ row, cells }) => `${row}${cells['氏']}${cells['名']}`)).toEqual(['2山圭', '3田蓮', '4川優']);
    });

    it('should have no white space around cells, U+3000 included, and keep it inside', async () => {
      const { rows } = await read(' 氏 ,名　\n　山　田\u00A0, "圭　" \n');
      expect(rows[0]?.cells).toEqual({ 氏: '山　田', 名: '圭' });
    });

    it('should be refused one by one when longer than the header, and filled up when shorter', async () => {
      const { rows } = await read('氏,名\n山,圭,余り\n田\n川,優\n');
      expect(rows.map(({ row, error }) => [row, error])).toEqual([
        [2, 'row-too-long'],
        [3, undefined],
        [4, undefined],
      ]);
      expect(rows[1]?.cells).toEqual({ 氏: '田', 名: '' });
    });

    it('should be refused beyond the limit, and the limit told, before the rest is read', async () => {
      const within = `氏\n${'山\n'.repeat(100)}`;
      expect((await read(within)).rows).toHaveLength(100);
      // What follows would be refused as not a CSV if it were read.
      await expect(read(`${within}田\n${'山\n'.repeat(200_000)}"`)).rejects.toMatchObject({
        code: 'too-many-rows',
        details: { limitRows: 100 },
      });
    });

    it('should come back as they were written, wherever the pieces of a long file are cut', async () => {
      const cell = fc
        .stringMatching(/^[山田﨑髙ソ,"\r\n 0-9a-z=]{0,12}$/)
        .filter((text) => !/^[\r\n]|^\s*=/.test(text));
      const written = fc.array(fc.tuple(fc.constantFrom('x', '山"', '=1'), cell), { minLength: 1, maxLength: 30 });
      await fc.assert(
        fc.asyncProperty(written, fc.integer({ min: 0, max: 70_000 }), async (rows, padding) => {
          const text = writeCsv(['氏', '備考'], [['p'.repeat(padding), ''], ...rows]);
          const file = await read(text);
          expect(file.rows.slice(1).map(({ cells }) => Object.values(cells))).toEqual(
            rows.map((row) => row.map((value) => (value === '=1' ? "'=1" : value.trim()))),
          );
        }),
      );
    });
  });
});
