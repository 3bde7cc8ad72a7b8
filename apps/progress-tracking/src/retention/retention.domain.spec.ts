import { describe, expect, it } from '@jest/globals';
import { isRetentionOver, retentionDueOn } from './retention.domain.js';

describe('文書保存年限', () => {
  it.each([
    ['at the end of a fiscal year', '2026-03-31', 5, '2031-04-01'],
    ['on the first day of the next one', '2026-04-01', 5, '2032-04-01'],
    ['in the middle of a fiscal year', '2025-09-30', 5, '2031-04-01'],
    ['in the new calendar year of the same fiscal year', '2026-01-15', 5, '2031-04-01'],
    ['on a leap day', '2024-02-29', 1, '2025-04-01'],
    ['with no years to keep', '2025-06-30', 0, '2026-04-01'],
  ])('of a programme that ends %s should be over on 1 April', (_, endsOn, years, dueOn) => {
    expect(retentionDueOn(endsOn, years)).toBe(dueOn);
  });

  it('should not be over on 31 March, and be over the day after', () => {
    expect(isRetentionOver('2025-03-31', 1, '2026-03-31')).toBe(false);
    expect(isRetentionOver('2025-03-31', 1, '2026-04-01')).toBe(true);
  });
});
