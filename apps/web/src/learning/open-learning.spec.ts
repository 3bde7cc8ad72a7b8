import { describe, expect, it } from '@jest/globals';
import type { MyEnrolment } from './my-learning.js';
import { isOpen, whereToGoOn } from './open-learning.js';

const enrolment = (endsOn: string, lastAt: string | null = null, resume = true) =>
  ({ endsOn, lastAt, resume: resume ? {} : null }) as Pick<MyEnrolment, 'endsOn' | 'lastAt' | 'resume'>;

describe('where a learner goes on', () => {
  it('should be what was learned last, else what ends first, and never where nothing is left', () => {
    const [soon, late] = [enrolment('2026-07-01'), enrolment('2026-12-01')];
    expect(whereToGoOn([late, soon])).toBe(soon);
    const learned = enrolment('2026-12-01', '2026-06-02T00:00:00Z');
    expect(whereToGoOn([soon, enrolment('2026-09-01', '2026-06-01T00:00:00Z'), learned])).toBe(learned);
    expect(whereToGoOn([enrolment('2026-07-01', '2026-06-01T00:00:00Z', false), late])).toBe(late);
    expect(whereToGoOn([])).toBeNull();
  });

  it.each([
    ['on its last day', { daysLeft: 0 }, true],
    ['after it', { daysLeft: -1 }, false],
    ['when completed', { completedOn: '2026-06-01' }, false],
    ['when ended', { ending: { on: '2026-06-01', reason: 'employed' } }, false],
  ] as const)('should be open or not: %s', (_, more, open) => {
    expect(isOpen({ ending: null, completedOn: null, daysLeft: 5, ...more })).toBe(open);
  });
});
