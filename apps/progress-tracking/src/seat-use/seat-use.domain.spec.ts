import { describe, expect, it } from '@jest/globals';
import { countSeatUse } from './seat-use.domain.js';

const seat = (person: string, from: string, until: string, ...programmes: string[]) => ({
  person,
  from,
  until,
  ...(programmes.length > 0 && { programmes }),
});
const enrolment = (person: string, moments: string[], completedAt: string | null = null, programme = 'dx') => ({
  person,
  programme,
  moments: moments.map((moment) => new Date(moment)),
  completedAt: completedAt === null ? null : new Date(completedAt),
});

describe('what is counted of seats', () => {
  it('should be active when its holder learned on one of its days, in Japan', () => {
    const may = seat('a', '2025-05-01', '2025-05-31');
    const active = (...moments: string[]) => countSeatUse([may], [enrolment('a', moments)], []).active;
    expect(active('2025-04-30T15:00:00Z')).toBe(1);
    expect(active('2025-05-31T14:59:59Z')).toBe(1);
    expect(active('2025-04-30T14:59:59Z', '2025-05-31T15:00:00Z')).toBe(0);
    expect(countSeatUse([may], [enrolment('b', ['2025-05-10T00:00:00Z'])], []).active).toBe(0);
  });

  it('should count a seat once and each of two seats of a person by itself', () => {
    const seats = [seat('a', '2025-05-01', '2025-05-31'), seat('a', '2025-07-01', '2025-07-31')];
    const learned = [
      enrolment('a', ['2025-05-02T00:00:00Z', '2025-05-03T00:00:00Z']),
      enrolment('a', ['2025-05-04T00:00:00Z']),
    ];
    expect(countSeatUse(seats, learned, []).active).toBe(1);
  });

  it('should count what was completed on a day of a seat, each enrolment once, and nothing between two seats', () => {
    const seats = [
      seat('a', '2025-05-01', '2025-05-31'),
      seat('a', '2025-05-31', '2025-06-10'),
      seat('b', '2025-05-01', '2025-05-31'),
    ];
    const learned = [
      enrolment('a', [], '2025-05-31T03:00:00Z'),
      enrolment('a', [], '2025-05-02T03:00:00Z'),
      enrolment('a', [], '2025-06-20T03:00:00Z'),
      enrolment('b', ['2025-05-02T03:00:00Z']),
    ];
    expect(countSeatUse(seats, learned, [])).toEqual({ active: 1, completions: 2 });
  });

  it('should count nothing of a programme for which the seat is not, unless that one takes its seats from the purchase', () => {
    const day = '2025-05-02T03:00:00Z';
    const learned = ['dx', 'rpa'].map((programme) => enrolment('a', [day], day, programme));
    const count = (programmes: string[], taking: string[]) =>
      countSeatUse([seat('a', '2025-05-01', '2025-05-31', ...programmes)], learned, taking);
    expect(count(['dx'], [])).toEqual({ active: 1, completions: 1 });
    expect(count(['other'], [])).toEqual({ active: 0, completions: 0 });
    expect(count(['other'], ['rpa'])).toEqual({ active: 1, completions: 1 });
    expect(count(['dx'], ['dx', 'rpa'])).toEqual({ active: 1, completions: 2 });
    expect(count([], [])).toEqual({ active: 1, completions: 2 });
  });
});
