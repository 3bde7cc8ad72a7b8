import { describe, expect, it } from '@jest/globals';
import { judgeCompletion, momentOf } from './completion.domain.js';

const programme = {
  startsOn: '2026-04-01',
  endsOn: '2026-09-30',
  courses: [
    {
      key: 'c',
      lessons: [{ key: 'outside', kind: 'external' as const }, { key: 'hall' }, { key: 'q', kind: 'quiz' as const }],
    },
  ],
};
const judge = (given: object) =>
  judgeCompletion({ course: 'c', lesson: 'outside', on: '2026-05-01', ...given }, programme, '2026-06-01');

describe('a completion that a file tells', () => {
  it.each([
    ['at a provider', {}, null],
    ['of a plain lesson', { lesson: 'hall' }, null],
    ['of another course', { course: 'd' }, 'course-not-in-programme'],
    ['of another lesson', { lesson: 'x' }, 'unknown-lesson'],
    ['of a quiz', { lesson: 'q' }, 'not-external'],
    ['to come', { on: '2026-06-02' }, 'future-time'],
    ['before the programme', { on: '2026-03-31' }, 'outside-period'],
  ])('should be judged: one %s', (_, given, expected) => {
    expect(judge(given)).toBe(expected);
  });

  it('should be at noon of its day, and never to come', () => {
    expect(momentOf('2026-05-01', new Date('2026-06-01T00:00:00Z')).toISOString()).toBe('2026-05-01T03:00:00.000Z');
    const morning = new Date('2026-05-01T00:30:00Z');
    expect(momentOf('2026-05-01', morning)).toEqual(morning);
  });
});
