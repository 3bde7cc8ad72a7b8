import { describe, expect, it } from '@jest/globals';
import { isClosed, latestDay, windowOf } from './survey-window.domain.js';

describe('the window of a wave', () => {
  const planned = { afterDays: 0, openDays: 30 };

  it.each([
    ['T0', '2026-04-01', '2026-04-01', '2026-04-30'],
    ['T1', '2025-11-30', '2025-11-30', '2025-12-29'],
    ['T2', '2025-11-30', '2026-02-28', '2026-03-29'],
    ['T3', '2025-08-31', '2026-02-28', '2026-03-29'],
  ] as const)('should be, for %s of %s, %s to %s', (wave, day, opensOn, closesOn) => {
    expect(windowOf({ wave, ...planned }, day)).toEqual({ opensOn, closesOn });
    expect(latestDay({ wave, afterDays: 0 }, opensOn) >= day).toBe(true);
  });

  it('should be open to the last millisecond of its last day in Japan', () => {
    expect(isClosed('2026-03-31', new Date('2026-03-31T23:59:59.999+09:00'))).toBe(false);
    expect(isClosed('2026-03-31', new Date('2026-04-01T00:00:00.000+09:00'))).toBe(true);
  });
});
