import { describe, expect, it } from '@jest/globals';
import { attendedAt, checkPlanned, codeChangesAt, codeSteps, isDeskOpen, isReceptionOpen } from './session.domain.js';

const programme = {
  startsOn: '2026-04-01',
  endsOn: '2027-03-31',
  courses: [
    {
      course: 'c1',
      key: 'dx',
      lessons: [{ key: 'class', kind: 'external' as const }, { key: 'plain' }, { key: 'film', kind: 'video' as const }],
    },
  ],
};
const at = (moment: string) => new Date(moment);
const planned = (changes: object = {}) => ({
  course: 'c1',
  lesson: 'class',
  from: at('2026-06-10T01:00:00Z'),
  until: at('2026-06-10T04:00:00Z'),
  ...changes,
});
const codeOf = (changes: object) => {
  try {
    return checkPlanned(programme, planned(changes)).key;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a session that is planned', () => {
  it.each([
    [{}, 'dx'],
    [{ lesson: 'plain' }, 'dx'],
    [{ course: 'c2' }, 'unknown-course'],
    [{ lesson: 'other' }, 'unknown-lesson'],
    [{ lesson: 'film' }, 'not-a-class-lesson'],
    [{ until: at('2026-06-10T01:00:00Z') }, 'session-time-wrong'],
    [{ until: at('2026-06-11T01:00:01Z') }, 'session-time-wrong'],
    [{ from: at('2027-03-31T14:59:59.999Z'), until: at('2027-03-31T16:00:00Z') }, 'dx'],
    [{ from: at('2027-03-31T15:00:00Z'), until: at('2027-03-31T16:00:00Z') }, 'outside-period'],
    [{ from: at('2026-03-31T14:59:59Z'), until: at('2026-03-31T16:00:00Z') }, 'outside-period'],
  ])('should be judged: %j is %s', (changes, expected) => {
    expect(codeOf(changes)).toBe(expected);
  });
});

describe('reception', () => {
  const session = planned();

  it('should be open from an hour before until the end, and at the desk afterwards, too', () => {
    expect(isReceptionOpen(session, at('2026-06-09T23:59:59Z'))).toBe(false);
    expect(isReceptionOpen(session, at('2026-06-10T00:00:00Z'))).toBe(true);
    expect(isReceptionOpen(session, at('2026-06-10T04:00:00.001Z'))).toBe(false);
    expect(isDeskOpen(session, at('2026-06-12T00:00:00Z'))).toBe(true);
    expect(isDeskOpen(session, at('2026-06-09T00:00:00Z'))).toBe(false);
  });

  it('should count an attendance when it is recorded, and not after the session', () => {
    expect(attendedAt(session, at('2026-06-10T01:05:00Z'))).toEqual(at('2026-06-10T01:05:00Z'));
    expect(attendedAt(session, at('2026-06-12T01:05:00Z'))).toEqual(session.until);
  });

  it('should show a new code each half minute that works for ninety seconds', () => {
    const now = at('2026-06-10T01:00:10Z');
    expect(codeChangesAt(now)).toEqual(at('2026-06-10T01:00:30Z'));
    const [shown = 0] = codeSteps(now);
    expect(codeSteps(at('2026-06-10T01:01:29Z'))).toContain(shown);
    expect(codeSteps(at('2026-06-10T01:01:30Z'))).not.toContain(shown);
    expect(codeSteps(at('2026-06-10T00:59:59Z'))).not.toContain(shown);
  });
});
