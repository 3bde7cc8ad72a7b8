import { describe, expect, it } from '@jest/globals';
import { reminderDay, remindersOn } from './reminder-day.js';

describe('the day of a meeting’s reminder', () => {
  it.each([
    // A Thursday: both days are working days.
    ['2026-12-03', 7, '2026-11-26'],
    ['2026-12-03', 1, '2026-12-02'],
    // A Monday: the day before is a Sunday, so it is told on Friday.
    ['2026-12-07', 1, '2026-12-04'],
    // 年末年始 is over on 3 January; the working day before is in the old year.
    ['2027-01-04', 1, '2026-12-28'],
    ['2027-01-08', 7, '2026-12-28'],
    // みどりの日, 憲法記念日, Sunday, Saturday; 30 April is a working day.
    ['2027-05-05', 1, '2027-04-30'],
  ])('should be, for a meeting on %s, %i days before: %s', (startsOn, days, day) => {
    expect(reminderDay(startsOn, days)).toBe(day);
  });

  it.each([
    ['2026-12-03', '2026-11-26', [7]],
    ['2026-12-03', '2026-12-02', [1]],
    ['2026-12-03', '2026-12-01', []],
    // Offices are closed in between: both fall on it.
    ['2027-01-04', '2026-12-28', [1]],
  ])('should remind of a meeting on %s on %s of %j days before alone', (startsOn, today, due) => {
    expect(remindersOn(today, startsOn)).toEqual(due);
  });
});
