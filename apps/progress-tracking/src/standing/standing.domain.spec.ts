import { describe, expect, it } from '@jest/globals';
import { countStandings, passedShare, standingOf, type Judged } from './standing.domain.js';

const period = { startsOn: '2026-04-01', endsOn: '2026-04-10' };
const at = new Date('2026-04-02T00:00:00Z');
const judged = (given: Partial<Judged>): Judged => ({
  ended: false,
  share: 0,
  startedAt: at,
  completedAt: null,
  ...given,
});

describe('how an enrolment stands', () => {
  it.each<[string, Partial<Judged>, string, string]>([
    ['done, whatever else', { completedAt: at, ended: true }, '2026-05-01', 'completed'],
    ['left', { ended: true }, '2026-05-01', 'ended'],
    ['open after the last day', { share: 0.9 }, '2026-04-11', 'overdue'],
    ['open on the last day', { share: 0.9 }, '2026-04-10', 'on-track'],
    ['without an event', { startedAt: null }, '2026-04-05', 'not-started'],
    ['less done than days passed', { share: 0.39 }, '2026-04-05', 'behind'],
    ['as much done as days passed', { share: 0.4 }, '2026-04-05', 'on-track'],
    ['on the first day', { share: 0 }, '2026-04-01', 'on-track'],
  ])('should be told of one %s', (_, given, today, expected) => {
    expect(standingOf(judged(given), period, today)).toBe(expected);
  });

  it.each([
    ['2026-03-01', 0],
    ['2026-04-01', 0],
    ['2026-04-06', 0.5],
    ['2026-05-01', 1],
  ])('should count the days that have passed at %s', (today, share) => {
    expect(passedShare(period, today)).toBe(share);
  });

  it('should be counted once each', () => {
    const counts = countStandings([
      { standing: 'completed', startedAt: at },
      { standing: 'behind', startedAt: at },
      { standing: 'not-started', startedAt: null },
    ]);
    expect(counts).toEqual({
      enrolled: 3,
      started: 2,
      completed: 1,
      ended: 0,
      overdue: 0,
      notStarted: 1,
      behind: 1,
      onTrack: 0,
      late: 0,
    });
  });
});
