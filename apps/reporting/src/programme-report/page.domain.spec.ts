import { describe, expect, it } from '@jest/globals';
import { pageOf } from './page.domain.js';

const rows = (count: number, text = 'x') =>
  Array.from({ length: count }, (_, index) => ({
    cursor: String(index),
    row: { index, text },
    bytes: Buffer.byteLength(JSON.stringify({ index, text })),
  }));

describe('a page of rows', () => {
  it('should hold no more than asked for, and say where to go on', () => {
    expect(pageOf(rows(5), 2)).toEqual({ rows: rows(2).map(({ row }) => row), nextCursor: '1' });
    expect(pageOf(rows(2), 2).nextCursor).toBeNull();
    expect(pageOf([], 2)).toEqual({ rows: [], nextCursor: null });
  });

  it('should end before it outgrows a message, also with three bytes a letter', () => {
    const long = rows(1000, '事'.repeat(300));
    const first = pageOf(long, 1000);
    expect(Buffer.byteLength(JSON.stringify(first))).toBeLessThan(256 * 1024);
    expect(first.nextCursor).toBe(String(first.rows.length - 1));
  });

  it('should give a single row however long, so that nobody is stuck', () => {
    expect(pageOf(rows(2, 'x'.repeat(300_000)), 10).rows.length).toBe(1);
  });
});
