import { readCsv, writeCsv } from '#csv';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scanRecords } from './scan-records.js';

const scan = (text: string, headBytes = 1000) => scanRecords(Buffer.from(text), headBytes);

describe('scanning a CSV', () => {
  it('should count records, not lines: breaks inside quotes and blank lines make none', () => {
    expect(scan('a,b\r\n"1\n2",""""\r\n\r\n \n3,4').records).toBe(3);
  });

  it('should count as many as reading finds, whatever the cells hold', async () => {
    const cell = fc.string({ unit: fc.constantFrom('"', '\n', '\r', ',', ' ', '表', 'x'), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 10 }), async (rows) => {
        const bytes = Buffer.from(writeCsv(['a', 'b'], rows));
        expect(scanRecords(bytes, 0).records - 1).toBe((await readCsv(bytes, { maxRows: 100 })).rows.length);
      }),
      { numRuns: 200 },
    );
  });

  it('should tell where the last whole record of the head ends', () => {
    const text = 'a,b\n1,"2\n3"\n4,5\n';
    expect(text.slice(0, scan(text, 10).head)).toBe('a,b\n');
    expect(text.slice(0, scan(text, 12).head)).toBe('a,b\n1,"2\n3"\n');
    expect(scan(text, 2).head).toBe(0);
  });
});
