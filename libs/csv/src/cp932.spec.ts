import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { Cp932Csv, REPLACED_COLUMN } from './index.js';

/** Read as Excel reads it. */
const read = (...pieces: Buffer[]): string[][] =>
  parse(new TextDecoder('shift_jis', { fatal: true }).decode(Buffer.concat(pieces)), { record_delimiter: '\r\n' });

describe('Cp932Csv', () => {
  it('should write what CP932 has, also names that plain Shift_JIS lacks', () => {
    const file = new Cp932Csv(['氏名', '数']);
    const rows = read(file.head(), file.lines([['髙橋 﨑子①Ⅲ㈱ｱ', 3]]));
    expect(rows).toEqual([
      ['氏名', '数', REPLACED_COLUMN],
      ['髙橋 﨑子①Ⅲ㈱ｱ', '3', ''],
    ]);
    expect(file.replaced).toEqual([]);
  });

  it('should write 〜 and − as the characters that look the same', () => {
    const file = new Cp932Csv(['x']);
    expect(read(file.lines([['10〜20−5']]))).toEqual([['10～20－5', '']]);
    expect(file.replaced).toEqual([]);
  });

  it('should put 〓 for what CP932 has not, and say which, how often and in which rows', () => {
    const file = new Cp932Csv(['氏名', '事業']);
    const head = file.head();
    const first = file.lines([['𠮷田 𠮷子', '¥0講座']]);
    const rest = file.lines([
      ['山田', '研修'],
      ['𠮷川', '研修'],
    ]);
    expect(read(head, first, rest).slice(1)).toEqual([
      ['〓田 〓子', '〓0講座', 'U+20BB7 U+00A5'],
      ['山田', '研修', ''],
      ['〓川', '研修', 'U+20BB7'],
    ]);
    expect(file.replaced).toEqual([
      { character: '𠮷', times: 3, rows: [2, 4] },
      { character: '¥', times: 1, rows: [2] },
    ]);
  });

  it('should begin no cell with what a spreadsheet would run', () => {
    const file = new Cp932Csv(['x']);
    expect(read(file.lines([['=1+1'], ['@SUM(A1)'], ['−1']])).map(([cell]) => cell)).toEqual([
      "'=1+1",
      "'@SUM(A1)",
      "'－1",
    ]);
  });

  it('should lose no character without a word', () => {
    const looksTheSame: Record<string, string> = { '〜': '～', '−': '－', '‖': '∥', '¢': '￠', '£': '￡', '¬': '￢' };
    // All signs, and of the many that CP932 lacks every eleventh.
    const all = Array.from({ length: 0x10000 - 0x20 }, (_, at) => 0x20 + at)
      .filter((code) => code < 0x3400 || code > 0xf900 || (code % 11 === 0 && (code < 0xd800 || code > 0xdfff)))
      .map((code) => String.fromCodePoint(code));
    const file = new Cp932Csv(['x']);
    const cells = read(file.lines(all.map((one) => [`漢${one}`]))).map(([cell]) => cell?.slice(1));
    const replaced = new Set(file.replaced.map(({ character }) => character));
    const lost = all.filter((one, at) => cells[at] !== (replaced.has(one) ? '〓' : (looksTheSame[one] ?? one)));
    expect(lost).toEqual([]);
  });
});
