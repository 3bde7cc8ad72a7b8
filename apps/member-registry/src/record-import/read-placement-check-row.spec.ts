import { describe, expect, it } from '@jest/globals';
import { readPlacementCheckRow } from './read-placement-check-row.js';

const answered = {
  メールアドレス: 'a@b.example',
  事業: 'citizen-job',
  確認時期: '３か月後',
  就業: '○',
  就職日: '令和8年1月15日',
  雇用保険適用: '○',
  期間の定めなし: '×',
  関連就職: '',
  確認先: '本人',
  確認日: '2026/2/1',
};
const read = (cells: Partial<typeof answered> = {}) =>
  readPlacementCheckRow(Object.keys(answered), { row: 2, cells: { ...answered, ...cells } });

describe('a row of answers about work', () => {
  it('should read months, source and days of every form, and empty marks as no', () => {
    expect(read()).toEqual({
      row: 2,
      email: 'a@b.example',
      staffNumber: '',
      programmeKey: 'citizen-job',
      what: {
        months: 3,
        source: 'self',
        checkedOn: '2026-02-01',
        answer: { works: true, startedOn: '2026-01-15', insured: true, openEnded: false, related: false },
      },
    });
    for (const 確認時期 of ['6', '６ヶ月', '6カ月後', '6 か月後'])
      expect(read({ 確認時期 })).toMatchObject({ what: { months: 6 } });
    for (const 確認先 of ['企業', '事業所']) expect(read({ 確認先 })).toMatchObject({ what: { source: 'company' } });
  });

  it('should need nothing about work of whoever does not work', () => {
    expect(read({ 就業: '×', 就職日: '', 雇用保険適用: '' })).toMatchObject({ what: { answer: { works: false } } });
  });

  it.each([
    ['no time', { 確認時期: '' }, 'required-missing'],
    ['nobody who was asked', { 確認先: '' }, 'required-missing'],
  ])('should be refused with %s', (_, cells, code) => {
    expect(read(cells)).toMatchObject({ row: 2, code });
  });

  it.each([
    ['another time', { 確認時期: '4か月後' }, 'invalid-check-months', '確認時期'],
    ['somebody else who was asked', { 確認先: '隣人' }, 'invalid-check-source', '確認先'],
    ['a wrong day of the check', { 確認日: '13月' }, 'invalid-date', '確認日'],
    ['a mark that is none', { 就業: '?' }, 'invalid-mark', '就業'],
    ['work since no day', { 就職日: '' }, 'invalid-date', '就職日'],
    ['work that begins after the check', { 就職日: '2026-02-02' }, 'starts-later', '就職日'],
    ['a wrong mark of the work', { 関連就職: '?' }, 'invalid-mark', '関連就職'],
  ])('should be refused once its enrolment is known: %s', (_, cells, code, field) => {
    expect(read(cells)).toMatchObject({ what: { code, field } });
  });
});
