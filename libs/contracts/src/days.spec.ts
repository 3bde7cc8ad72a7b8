import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonths, clockInJapan, dayInJapan } from './days.js';

describe('a day in Japan', () => {
  it.each([
    ['2025-06-30T14:59:59.999Z', '2025-06-30'],
    ['2025-06-30T15:00:00.000Z', '2025-07-01'],
    ['2024-12-31T15:00:00.000Z', '2025-01-01'],
  ])('of %s should be %s', (moment, day) => {
    expect(dayInJapan(moment)).toBe(day);
  });

  it('should be the clock’s, however the moment is written', () => {
    const moment = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, (at) => {
        const day = clockInJapan(at).slice(0, 10);
        const inSeconds = at.toISOString().replace(/\.\d+Z$/, 'Z');
        const inJapan = `${clockInJapan(at)}+09:00`;
        expect([at, at.toISOString(), inSeconds, inJapan].map(dayInJapan)).toEqual([day, day, day, day]);
      }),
    );
  });

  it('should be told with the clock', () => {
    expect(clockInJapan('2024-12-31T15:00:01.020Z')).toBe('2025-01-01T00:00:01.020');
  });
});

describe('three months later', () => {
  it.each([
    ['2025-06-15', '2025-09-15'],
    ['2025-11-30', '2026-02-28'],
    ['2023-11-30', '2024-02-29'],
    ['2025-12-31', '2026-03-31'],
    ['2025-08-31', '2025-11-30'],
    ['2025-10-01', '2026-01-01'],
    ['2025-03-31', '2025-06-30'],
    ['2099-11-29', '2100-02-28'],
    ['2399-11-30', '2400-02-29'],
  ])('than %s should be %s', (day, later) => {
    expect(addMonths(day, 3)).toBe(later);
  });
});
