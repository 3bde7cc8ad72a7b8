import { readCsv } from '#csv';
import { describe, expect, it } from '@jest/globals';
import { readTransferRows, requiredColumns } from './read-transfer-rows.js';

const read = async (...rows: string[]) => {
  const text = ['職員番号,氏名,新所属,職位,発令日', ...rows].join('\n');
  return readTransferRows(await readCsv(Buffer.from(text), { maxRows: 100, required: requiredColumns }));
};

describe('a list of transfers', () => {
  it('should be read as offices write it', async () => {
    const { on, read: rows, refused } = await read('００００１２,髙橋 花子,福祉部／障害福祉課,係長,令和8年4月1日');
    expect(on).toBe('2026-04-01');
    expect(rows).toEqual([{ row: 2, staffNumber: '000012', path: ['福祉部', '障害福祉課'], position: '係長' }]);
    expect(refused).toEqual([]);
  });

  it('should be for the day that most rows name', async () => {
    const {
      on,
      read: rows,
      refused,
    } = await read('1,,税務課,,2027/4/1', '2,,税務課,,2026/4/1', '3,,税務課,,2026-04-01');
    expect(on).toBe('2026-04-01');
    expect(rows.map(({ staffNumber }) => staffNumber)).toEqual(['2', '3']);
    expect(refused).toEqual([{ row: 2, code: 'another-transfer-day', field: '発令日' }]);
  });

  it('should refuse by row what cannot be taken', async () => {
    const { on, refused } = await read(
      ',,税務課,,2026/4/1',
      '2,,,,2026/4/1',
      '3,,／,,2026/4/1',
      '4,,税務課,,2026/4/31',
      '5,,税務課,,2026/4/1',
      '５,,福祉課,,2026/4/1',
    );
    expect(on).toBe('2026-04-01');
    expect(refused.map(({ row, code, field }) => `${row} ${code} ${field}`)).toEqual([
      '2 required-missing 職員番号',
      '3 required-missing 新所属',
      '4 required-missing 新所属',
      '5 invalid-date 発令日',
      '7 duplicate-in-file 職員番号',
    ]);
  });

  it('should have no day when no row has one', async () => {
    expect((await read('1,,税務課,,いつか')).on).toBeNull();
  });
});
