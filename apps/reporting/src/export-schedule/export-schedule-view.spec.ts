import { describe, expect, it } from '@jest/globals';
import { firstOn } from './export-schedule-view.js';

describe('firstOn', () => {
  it.each([
    [5, '2026-11-27', '2026-12-05'],
    [27, '2026-11-27', '2026-11-27'],
    [28, '2026-11-27', '2026-11-28'],
    [1, '2026-12-31', '2027-01-01'],
  ])('should be for day %i, said on %s, %s', (day, today, first) => expect(firstOn(day, today)).toBe(first));
});
