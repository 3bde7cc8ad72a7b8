import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseJapaneseDate } from './index.js';

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0));

describe('parseJapaneseDate', () => {
  it.each([
    ['2025-09-15', '2025-09-15'],
    ['2025/9/15', '2025-09-15'],
    ['２０２５／９／１５', '2025-09-15'],
    ['2025年9月15日', '2025-09-15'],
    ['2025−9−15', '2025-09-15'],
    ['令和7年9月15日', '2025-09-15'],
    ['令和　７年 ９月１５日', '2025-09-15'],
    ['㋿7年9月15日', '2025-09-15'],
    ['R7.9.15', '2025-09-15'],
    ['r07/09/15', '2025-09-15'],
    ['令和元年5月1日', '2019-05-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['H1.1.8', '1989-01-08'],
    ['昭和64年1月7日', '1989-01-07'],
    ['2024-02-29', '2024-02-29'],
  ])('should read %s as %s', (text, day) => {
    expect(parseJapaneseDate(text)).toBe(day);
  });

  it.each([
    '',
    '2025',
    '2025-13-01',
    '2025-02-29',
    '令和7年2月30日',
    '平成31年5月1日',
    '令和元年4月30日',
    '令和0年5月1日',
  ])('should not take %s for a day', (text) => expect(parseJapaneseDate(text)).toBeNull());

  it.each([
    '2025-9/15',
    '25/9/15',
    '元年5月1日',
    '令和2025年9月15日',
    '7.9.15',
    '2025-09-15 10:00',
    '未定',
    '20250915',
  ])('should not guess at %s', (text) => expect(parseJapaneseDate(text)).toBeNull());

  it('should read every day since 1926 in every form it may be written in', () => {
    // The runtime's own calendar tells the era: an oracle that shares nothing with the code.
    const era = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { dateStyle: 'long', timeZone: 'UTC' });
    const shortEra = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { dateStyle: 'short', timeZone: 'UTC' });
    const min = new Date('1926-12-25');
    fc.assert(
      fc.property(fc.date({ min, max: new Date('2060-12-31'), noInvalidDate: true }), (date) => {
        const day = date.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = day.split('-').map(Number);
        const forms = [day, `${year}/${month}/${dayOfMonth}`, `${year}年${month}月${dayOfMonth}日`];
        forms.push(era.format(date), shortEra.format(date));
        for (const form of [...forms, ...forms.map(fullWidth)]) {
          expect([form, parseJapaneseDate(form)]).toEqual([form, day]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
