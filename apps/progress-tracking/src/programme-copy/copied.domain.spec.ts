import { describe, expect, it } from '@jest/globals';
import { datesLater, planLater } from './copied.domain.js';

const [dx, rpa] = ['dx', 'rpa'];

describe('a programme a year later', () => {
  it('should belong to the next fiscal year', () => {
    const dates = { fiscalYear: 2025, startsOn: '2024-02-29', endsOn: '2026-03-31' };
    expect(datesLater(dates)).toEqual({ fiscalYear: 2026, startsOn: '2025-02-28', endsOn: '2027-03-31' });
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
