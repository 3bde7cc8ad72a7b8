import { describe, expect, it } from '@jest/globals';
import { isWorkingDay, isWorkingTime, weekOf, workingDayBefore } from './working-time.js';

describe('working days', () => {
  it.each([
    ['2026-11-26', true],
    ['2026-11-28', false],
    ['2026-11-29', false],
    ['2026-11-23', false],
    ['2026-05-06', false],
    ['2026-12-29', false],
    ['2027-01-03', false],
    ['2027-01-04', true],
  ])('should be days on which offices work: %s %s', (day, works) => {
    expect(isWorkingDay(day)).toBe(works);
  });

  it.each([
    ['2026-11-25T23:59:59.999Z', false],
    ['2026-11-26T00:00:00.000Z', true],
    ['2026-11-26T07:59:59.999Z', true],
    ['2026-11-26T08:00:00.000Z', false],
    ['2026-11-27T23:30:00.000Z', false],
  ])('should have working time from nine to five in Japan: %s %s', (moment, works) => {
    expect(isWorkingTime(new Date(moment))).toBe(works);
  });

  it('should be counted back over weekends and holidays', () => {
    expect(workingDayBefore('2026-11-24')).toBe('2026-11-20');
    expect(workingDayBefore('2027-01-04')).toBe('2026-12-28');
  });

  it('should belong to the week of their Monday', () => {
    expect(['2026-11-23', '2026-11-26', '2026-11-29', '2026-11-30'].map(weekOf)).toEqual([
      '2026-11-23',
      '2026-11-23',
      '2026-11-23',
      '2026-11-30',
    ]);
  });
});
