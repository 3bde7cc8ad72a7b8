import { describe, expect, it } from '@jest/globals';
import { readPlacementRow } from './read-placement-row.js';

const header = 'メールアドレス,事業,就職日,離職日,雇用保険適用,期間の定めなし,関連就職,確認方法,確認日'.split(',');
const read = (cells: Record<string, string>) =>
  readPlacementRow(header, {
    row: 2,
    cells: { メールアドレス: 'a@b.example', 事業: 'citizen-job', 就職日: '2025-09-15', ...cells },
  });

describe('a row of placements', () => {
  it('should read dates of every form and width, marks, and empty cells as no', () => {
    const row = read({
      メールアドレス: 'A@B.EXAMPLE',
      就職日: '令和７年９月１５日',
      離職日: '2025/10/1',
      雇用保険適用: '○',
      関連就職: '×',
      確認方法: '事業所確認',
      確認日: '2025-09-01',
    });
    expect(row).toEqual({
      row: 2,
      email: 'a@b.example',
      staffNumber: '',
      programmeKey: 'citizen-job',
      what: {
        startedOn: '2025-09-15',
        leftOn: '2025-10-01',
        insured: true,
        openEnded: false,
        related: false,
        source: '事業所確認',
        checkedOn: '2025-09-01',
      },
    });
  });

  it.each([
    ['no address', { メールアドレス: '' }, 'required-missing', 'メールアドレス'],
    ['an address that is none', { メールアドレス: 'x', 就職日: 'x' }, 'invalid-email', 'メールアドレス'],
  ])('should be refused before its person is looked for: %s', (_, cells, code, field) => {
    expect(read(cells)).toEqual({ row: 2, code, field });
  });

  it.each([
    ['no day', { 就職日: '' }, 'invalid-date', '就職日'],
    ['a day that no calendar has', { 就職日: '2025-02-30', 離職日: 'x' }, 'invalid-date', '就職日'],
    ['a wrong day of leaving', { 離職日: '13月' }, 'invalid-date', '離職日'],
    ['a wrong day of checking', { 確認日: '2025-13-01' }, 'invalid-date', '確認日'],
    ['leaving before starting', { 離職日: '2025-09-14', 関連就職: '?' }, 'left-before-start', '離職日'],
    ['a mark that is none', { 関連就職: '?' }, 'invalid-mark', '関連就職'],
    ['an endless source', { 確認方法: 'あ'.repeat(101) }, 'cell-too-long', '確認方法'],
  ])('should be refused once its enrolment is known: %s', (_, cells, code, field) => {
    expect(read(cells)).toMatchObject({ what: { code, field } });
  });
});
