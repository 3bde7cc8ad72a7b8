import { describe, expect, it } from '@jest/globals';
import { asTimeOfDay, momentAt } from './time-of-day.js';

describe('a time of day', () => {
  it.each([
    ['13:30', '13:30'],
    ['９：０５', '09:05'],
    ['13時30分', '13:30'],
    ['13時', '13:00'],
    [' 1330 ', '13:30'],
    ['930', '09:30'],
    ['昼すぎ', '昼すぎ'],
    ['', undefined],
  ])('should be understood as people write it: %s', (typed, understood) => {
    expect(asTimeOfDay(typed)).toBe(understood);
  });

  it('should be one of Japan', () => {
    expect(momentAt('2026-04-01', '08:30')).toBe('2026-03-31T23:30:00.000Z');
  });
});
