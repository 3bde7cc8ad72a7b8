import { describe, expect, it } from '@jest/globals';
import { isToBeAsked } from './placement-due.domain.js';

describe('a placement to be asked for', () => {
  // In Japan this is the 16th already.
  const completedAt = new Date('2026-01-15T16:00:00Z');
  it.each([
    ['a day too early', { completedAt, endedOn: null }, '2026-04-15', false],
    ['three months later', { completedAt, endedOn: null }, '2026-04-16', true],
    ['a year after that', { completedAt, endedOn: null }, '2027-04-16', true],
    ['no longer', { completedAt, endedOn: null }, '2027-04-17', false],
    ['of somebody who left', { completedAt: null, endedOn: '2026-01-01' }, '2026-04-01', true],
    ['of nobody who is still learning', { completedAt: null, endedOn: null }, '2026-04-01', false],
  ])('should be due: %s', (_, stands, today, expected) => {
    expect(isToBeAsked(stands, today)).toBe(expected);
  });
});
