import { describe, expect, it } from '@jest/globals';
import {
  daysUntil,
  missingIn,
  whereToGoOn,
  type LearnedCourse,
  type PinnedForLearning,
} from './lesson-state.domain.js';

const pinned = (key: string, passScore: number | null = null): PinnedForLearning => ({
  course: '00000000-0000-4000-8000-000000000000',
  key,
  title: key,
  version: 1,
  passScore,
  lessons: [
    { key: `${key}-1`, minutes: 20, title: '一', kind: 'video' },
    { key: `${key}-2`, minutes: 30, kind: 'text' },
    { key: `${key}-3`, minutes: 10, kind: 'quiz' },
  ],
});
const at = (day: number) => new Date(Date.UTC(2026, 5, day));
const lesson = (key: string, more: Partial<LearnedCourse['lessons'][number]>) => ({
  key,
  progress: more.completedAt ? 1 : 0,
  completedAt: null,
  ...more,
});
const learned = (key: string, ...lessons: LearnedCourse['lessons']): LearnedCourse => ({
  key,
  startedAt: at(1),
  completedAt: null,
  bestScore: null,
  passedAt: null,
  lessons,
});

describe('where to go on', () => {
  const go = (...courses: [PinnedForLearning, LearnedCourse | undefined][]) =>
    whereToGoOn(courses.map(([one, state]) => ({ pinned: one, learned: state })));

  it('should be the first lesson when nothing was learned', () => {
    expect(go([pinned('a'), undefined])).toMatchObject({ lesson: 'a-1', title: '一', minutesLeft: 20, position: null });
  });

  it('should be the lesson that was left, where it was left, with the minutes that it still takes', () => {
    const state = learned('a', lesson('a-1', { progress: 0.6, lastAt: at(2), stopped: { position: 700 } }));
    expect(go([pinned('a'), state])).toMatchObject({ lesson: 'a-1', minutesLeft: 8, position: 700 });
  });

  it('should be the one after the lesson completed last, also when an earlier one is open', () => {
    const state = learned('a', lesson('a-1', { lastAt: at(1) }), lesson('a-2', { completedAt: at(3), lastAt: at(3) }));
    expect(go([pinned('a'), state])).toMatchObject({ lesson: 'a-3' });
  });

  it('should turn to what was passed over at the end', () => {
    const state = learned('a', ...['a-2', 'a-3'].map((key) => lesson(key, { completedAt: at(3), lastAt: at(3) })));
    expect(go([pinned('a'), state])).toMatchObject({ lesson: 'a-1' });
  });

  it('should stay in the course learned last, and leave it when it is done', () => {
    const done = ['b-1', 'b-2', 'b-3'].map((key) => lesson(key, { completedAt: at(9), lastAt: at(9) }));
    const open = learned('b', lesson('b-2', { lastAt: at(9) }));
    expect(go([pinned('a'), undefined], [pinned('b'), open])).toMatchObject({ lesson: 'b-2' });
    expect(go([pinned('a'), undefined], [pinned('b'), learned('b', ...done)])).toMatchObject({ lesson: 'a-1' });
    expect(go([pinned('b'), learned('b', ...done)])).toBeNull();
  });
});

describe('what is missing', () => {
  it('should count lessons, quizzes, minutes and the test', () => {
    const state = learned('a', lesson('a-1', { completedAt: at(1) }), lesson('a-2', { progress: 0.5 }));
    expect(missingIn(pinned('a', 70), state)).toEqual({ lessons: 1, quizzes: 1, minutes: 25, passScore: 70 });
    expect(missingIn(pinned('a', 70), { ...state, passedAt: at(2) }).passScore).toBeNull();
  });
});

describe('days left', () => {
  it.each([
    ['2026-06-10', '2026-06-10', 0],
    ['2026-07-01', '2026-06-30', 1],
    ['2026-06-09', '2026-06-10', -1],
  ])('until %s at %s should be %d', (until, today, days) => {
    expect(daysUntil(until, today)).toBe(days);
  });
});
