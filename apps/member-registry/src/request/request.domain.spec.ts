import { describe, expect, it } from '@jest/globals';
import { checkReceived, dueOn } from './request.domain.js';

describe('a request about one’s own data', () => {
  it('should be due within 30 days, the first day not counted', () => {
    expect(dueOn('2026-04-01')).toBe('2026-05-01');
    expect(dueOn('2024-02-15')).toBe('2024-03-16');
  });

  it('should be received today in Japan at the latest', () => {
    const justAfterMidnight = new Date('2026-03-31T15:00:00Z');
    expect(() => checkReceived('2026-04-01', justAfterMidnight)).not.toThrow();
    expect(() => checkReceived('2026-04-02', justAfterMidnight)).toThrow(
      expect.objectContaining({ code: 'date-in-future' }),
    );
  });
});
