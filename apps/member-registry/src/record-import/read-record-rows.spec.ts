import { describe, expect, it } from '@jest/globals';
import { readCompletionRow } from './read-completion-row.js';
import { readWorkplaceUseRow } from './read-workplace-use-row.js';

const use = (cells: Record<string, string>) => {
  const all = {
    職員番号: '０００１',
    事業: 'staff-dx',
    活用日: '令和8年5月1日',
    活用内容: '窓口集計\nの自動化',
    ...cells,
  };
  return readWorkplaceUseRow([...Object.keys(all), 'メールアドレス'], { row: 2, cells: all });
};

describe('a row of uses at work', () => {
  it('should know who it is by number or address, and read day, words and hours', () => {
    expect(use({ 月間削減時間: '１．５時間' })).toEqual({
      row: 2,
      email: '',
      staffNumber: '0001',
      programmeKey: 'staff-dx',
      what: { on: '2026-05-01', what: '窓口集計 の自動化', hoursSavedPerMonth: 1.5 },
    });
    expect(use({ 職員番号: '', メールアドレス: 'A@B.example' })).toMatchObject({
      email: 'a@b.example',
      what: { hoursSavedPerMonth: 0 },
    });
  });

  it.each([
    ['nobody', { 職員番号: '' }, { code: 'required-missing', field: 'メールアドレス' }],
    ['no programme', { 事業: '' }, { code: 'required-missing', field: '事業' }],
  ])('should be refused with %s', (_, cells, refused) => {
    expect(use(cells)).toEqual({ row: 2, ...refused });
  });

  it.each([
    ['a wrong day', { 活用日: '13月' }, 'invalid-date'],
    ['more hours than a month has', { 月間削減時間: '745' }, 'invalid-hours'],
    ['hours below nothing', { 月間削減時間: '-1' }, 'invalid-hours'],
    ['hours in words', { 月間削減時間: '三' }, 'invalid-hours'],
    ['endless words', { 活用内容: 'あ'.repeat(201) }, 'cell-too-long'],
  ])('should be refused once its enrolment is known: %s', (_, cells, code) => {
    expect(use(cells)).toMatchObject({ what: { code } });
  });
});

describe('a row of completions', () => {
  const read = (cells: Record<string, string>) => {
    const all = {
      メールアドレス: 'a@b.example',
      事業: 'x',
      講座: 'ＤＸ-1',
      レッスン: 'a',
      修了日: '2026/5/1',
      ...cells,
    };
    return readCompletionRow(Object.keys(all), { row: 3, cells: all });
  };
  it('should read keys of any width and the day', () => {
    expect(read({})).toMatchObject({ what: { course: 'dx-1', lesson: 'a', on: '2026-05-01' } });
  });
  it.each([
    ['no key of a course', { 講座: '情報' }, 'course-not-in-programme'],
    ['no key of a lesson', { レッスン: '一' }, 'unknown-lesson'],
    ['a wrong day', { 修了日: '2026-02-30' }, 'invalid-date'],
  ])('should refuse %s', (_, cells, code) => {
    expect(read(cells)).toMatchObject({ what: { code } });
  });
});
