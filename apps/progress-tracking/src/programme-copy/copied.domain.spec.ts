import { describe, expect, it } from '@jest/globals';
import { datesLater, planLater, yearLater } from './copied.domain.js';

const [dx, rpa] = ['dx', 'rpa'];

describe('a programme a year later', () => {
  it.each([
    ['2026-03-31', '2027-03-31'],
    ['2025-04-01', '2026-04-01'],
    ['2024-02-29', '2025-02-28'],
    ['2027-02-28', '2028-02-28'],
  ])('should move %s to %s', (day, later) => {
    expect(yearLater(day)).toBe(later);
  });

  it('should belong to the next fiscal year', () => {
    const dates = { fiscalYear: 2025, startsOn: '2025-04-01', endsOn: '2026-03-31' };
    expect(datesLater(dates)).toEqual({ fiscalYear: 2026, startsOn: '2026-04-01', endsOn: '2027-03-31' });
  });

  it('should keep the path over the courses that are left', () => {
    const plan = {
      purpose: null,
      logicModel: null,
      places: 20,
      applications: { from: '2025-02-01', until: '2025-02-28' },
      fundingSource: null,
      learningHours: null,
      path: [
        { course: dx, after: [], dueDays: 30 },
        { course: rpa, after: [dx], dueDays: null },
      ],
    };
    expect(planLater(plan, [rpa])).toMatchObject({
      places: 20,
      applications: { from: '2026-02-01', until: '2026-02-28' },
      path: [{ course: rpa, after: [], dueDays: null }],
    });
  });
});
