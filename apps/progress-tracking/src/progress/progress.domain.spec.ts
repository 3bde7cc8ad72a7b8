import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { progressView } from './progress-view.domain.js';
import {
  addEvents,
  foldProgress,
  isCompletedByOffice,
  type CountingRules,
  type LoggedEvent,
} from './progress.domain.js';

const rules: CountingRules = {
  startsOn: '2025-04-01',
  endsOn: '2026-03-31',
  courses: [
    { key: 'dx', lessons: [{ key: 'dx-1' }, { key: 'dx-2' }], passScore: null },
    { key: 'rpa', lessons: [{ key: 'rpa-1' }], passScore: 70 },
  ],
};
const event = (given: Partial<LoggedEvent>): LoggedEvent => ({
  course: 'dx',
  lesson: 'dx-1',
  kind: 'progressed',
  progress: null,
  score: null,
  seconds: 60,
  at: new Date('2025-07-01T00:00:00.000Z'),
  _id: 'one',
  receivedAt: new Date('2025-07-01T00:00:00.000Z'),
  ...given,
});
const completed = (lesson: string, at: string) =>
  event({ kind: 'completed', course: lesson.split('-')[0] ?? '', lesson, at: new Date(at) });
const scored = (score: number, at: string) =>
  event({ kind: 'scored', course: 'rpa', lesson: null, score, at: new Date(at) });

const days = fc.integer({ min: 0, max: 400 }).map((day) => new Date(Date.UTC(2025, 2, 1) + day * 86_400_000));
const anyEvent: fc.Arbitrary<LoggedEvent> = fc.record({
  course: fc.constantFrom('dx', 'rpa', 'gone'),
  lesson: fc.constantFrom('dx-1', 'dx-2', 'rpa-1', null),
  kind: fc.constantFrom('progressed', 'completed', 'scored'),
  progress: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  position: fc.option(fc.integer({ min: 0, max: 100 })),
  score: fc.option(fc.integer({ min: 0, max: 100 })),
  seconds: fc.integer({ min: 0, max: 86_400 }),
  source: fc.constantFrom(undefined, 'office' as const, 'session' as const),
  at: days,
  _id: fc.uuid(),
  receivedAt: days,
});

describe('progress', () => {
  it.each<[string, string, boolean]>([
    ['the last moment before the first day', '2025-03-31T14:59:59.999Z', false],
    ['the first moment of the first day', '2025-03-31T15:00:00.000Z', true],
    ['the last moment of the last day', '2026-03-31T14:59:59.999Z', true],
    ['the first moment after the last day', '2026-03-31T15:00:00.000Z', false],
  ])('should count by Japan time: %s', (_, at, counts) => {
    const state = foldProgress([event({ at: new Date(at) })], rules);
    expect(state).toMatchObject(counts ? { startedAt: new Date(at), seconds: 60 } : { startedAt: null, seconds: 0 });
  });

  it('should complete a course at the latest of its lessons’ first completions', () => {
    const state = foldProgress(
      [
        completed('dx-1', '2025-05-01T00:00:00Z'),
        completed('dx-1', '2025-04-20T00:00:00Z'),
        completed('dx-2', '2025-05-09T00:00:00Z'),
        completed('dx-2', '2025-06-09T00:00:00Z'),
      ],
      rules,
    );
    expect(state.courses[0]?.completedAt).toEqual(new Date('2025-05-09T00:00:00Z'));
    expect(state.completedAt).toBeNull();
  });

  it('should complete a course with a test only with a score that reaches the pass score', () => {
    const lesson = completed('rpa-1', '2025-05-01T00:00:00Z');
    const failed = foldProgress([lesson, scored(69, '2025-05-02T00:00:00Z')], rules);
    const passed = addEvents(failed, [scored(70, '2025-05-04T00:00:00Z'), scored(95, '2025-05-05T00:00:00Z')], rules);
    expect(failed.courses[1]).toMatchObject({ completedAt: null, bestScore: 69 });
    expect(passed.courses[1]).toMatchObject({ completedAt: new Date('2025-05-04T00:00:00Z'), bestScore: 95 });
  });

  it('should know of a lesson the best score, the last moment and where the learner stopped last', () => {
    const at = (day: number) => new Date(Date.UTC(2025, 5, day));
    const state = foldProgress(
      [
        event({ position: 300, at: at(2) }),
        event({ position: 40, at: at(3) }),
        event({ kind: 'scored', score: 55, at: at(5) }),
        event({ kind: 'scored', score: 50, at: at(4) }),
        event({ position: null, at: at(1) }),
      ],
      rules,
    );
    expect(state.courses[0]?.lessons).toEqual([
      {
        key: 'dx-1',
        progress: 0,
        completedAt: null,
        learnedAt: null,
        bestScore: 55,
        lastAt: at(5),
        stopped: { position: 40, at: at(3) },
      },
    ]);
  });

  it('should complete the enrolment when its last course is complete', () => {
    const state = foldProgress(
      [
        completed('dx-1', '2025-08-01T00:00:00Z'),
        completed('dx-2', '2025-05-01T00:00:00Z'),
        completed('rpa-1', '2025-05-01T00:00:00Z'),
        scored(80, '2025-05-02T00:00:00Z'),
      ],
      rules,
    );
    expect(state.completedAt).toEqual(new Date('2025-08-01T00:00:00Z'));
  });

  it('should know whether it would be complete without what the office entered', () => {
    const office = { source: 'office' as const };
    const most = [completed('dx-1', '2025-05-01T00:00:00Z'), completed('rpa-1', '2025-05-01T00:00:00Z')];
    const begun = foldProgress([...most, scored(95, '2025-05-04T00:00:00Z')], rules);
    expect(isCompletedByOffice(begun)).toBe(false);
    const entered = addEvents(begun, [{ ...completed('dx-2', '2025-06-01T00:00:00Z'), ...office }], rules);
    expect(entered.completedAt).not.toBeNull();
    expect(isCompletedByOffice(entered)).toBe(true);
    const ids = { _id: '00000000-0000-4000-8000-000000000001', programme: '00000000-0000-4000-8000-000000000002' };
    expect(progressView({ ...entered, ...ids }).byOffice).toBe(true);
    expect(progressView({ ...begun, ...ids })).not.toHaveProperty('byOffice');
    const learned = addEvents(entered, [completed('dx-2', '2025-07-01T00:00:00Z')], rules);
    expect(isCompletedByOffice(learned)).toBe(false);
    // Kept before it was told apart: nobody says that it was the office.
    const before = {
      ...begun,
      courses: begun.courses.map((course) => ({
        ...course,
        lessons: course.lessons.map(({ key, progress, completedAt }) => ({ key, progress, completedAt })),
      })),
    };
    expect(isCompletedByOffice(addEvents(before, [completed('dx-2', '2025-06-01T00:00:00Z')], rules))).toBe(false);
  });

  it('should count nothing of a course that the programme does not pin', () => {
    expect(foldProgress([event({ course: 'gone' })], rules)).toMatchObject({ startedAt: null, seconds: 0 });
  });

  it('should come to the same state by adding in any order and any split as by folding all', () => {
    const shuffled = fc.array(anyEvent, { maxLength: 30 }).chain((events) =>
      fc.record({
        events: fc.constant(events),
        order: fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
        cuts: fc.array(fc.integer({ min: 0, max: events.length }), { maxLength: 5 }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ events, order, cuts }) => {
        const edges = [0, ...cuts.toSorted((a, b) => a - b), order.length];
        const added = edges
          .slice(1)
          .reduce(
            (state, end, place) => addEvents(state, order.slice(edges[place], end), rules),
            foldProgress([], rules),
          );
        expect(added).toEqual(foldProgress(events, rules));
      }),
      { numRuns: 2000 },
    );
  });
});
