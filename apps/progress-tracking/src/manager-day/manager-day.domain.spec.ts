import { describe, expect, it } from '@jest/globals';
import { isLate, mostUrgentFirst } from './manager-day.domain.js';

const one = (enrolment: string, standing: 'overdue' | 'behind' | 'not-started', share: number) => ({
  enrolment,
  standing,
  share,
});

describe('who needs somebody to ask', () => {
  it('should be overdue before behind before not started, and who did least of those', () => {
    const late = [
      one('c', 'not-started', 0),
      one('b', 'behind', 0.4),
      one('a', 'behind', 0.1),
      one('d', 'overdue', 0.9),
    ];
    expect(mostUrgentFirst(late).map(({ enrolment }) => enrolment)).toEqual(['d', 'a', 'b', 'c']);
    expect(mostUrgentFirst([one('b', 'behind', 0), one('a', 'behind', 0)])[0]?.enrolment).toBe('a');
  });

  it('should be nobody who is on track, done or left', () => {
    expect((['on-track', 'completed', 'ended'] as const).some((standing) => isLate({ standing }))).toBe(false);
  });
});
