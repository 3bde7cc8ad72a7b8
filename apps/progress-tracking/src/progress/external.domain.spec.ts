import type { Confidence } from '#contracts/progress';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inForce, type SaidElsewhere } from './external.domain.js';
import { foldProgress, type LoggedEvent } from './progress.domain.js';

const said = (provider: string | undefined, received: number, confidence: Confidence = 'provider-record') => ({
  _id: `${provider}-${received}`,
  course: 'c',
  lesson: 'l',
  receivedAt: new Date(received),
  ...(provider && { provider, confidence }),
});
const entries = fc.uniqueArray(
  fc.record({
    provider: fc.constantFrom(undefined, 'udemy', 'schoo', 'manabi-dx'),
    lesson: fc.constantFrom('l', 'm'),
    confidence: fc.constantFrom('provider-record' as const, 'office-list' as const, 'self-report' as const),
    received: fc.integer({ min: 0, max: 30 }),
    day: fc.integer({ min: 1, max: 28 }),
  }),
  { selector: ({ provider, lesson, received }) => `${provider}/${lesson}/${received}`, maxLength: 14 },
);
const entryOf = (one: typeof entries extends fc.Arbitrary<(infer T)[]> ? T : never): LoggedEvent => ({
  ...said(one.provider, one.received, one.confidence),
  _id: `${one.provider}/${one.lesson}/${one.received}`,
  lesson: one.lesson,
  kind: 'completed',
  progress: null,
  score: null,
  seconds: 0,
  at: new Date(Date.UTC(2025, 4, one.day)),
});

describe('what providers say of a lesson', () => {
  it.each<[string, SaidElsewhere[], string[]]>([
    ['one word', [said('udemy', 1)], ['udemy-1']],
    ['a later word of the same', [said('udemy', 2), said('udemy', 1)], ['udemy-2']],
    ['two as sure as each other', [said('udemy', 1), said('schoo', 2)], ['udemy-1', 'schoo-2']],
    ['a surer one after', [said('udemy', 1, 'self-report'), said('schoo', 2)], ['schoo-2']],
    ['a surer one before', [said('udemy', 1), said('schoo', 2, 'office-list')], ['udemy-1']],
    [
      'a last word that is less sure than the one it follows',
      [said('udemy', 1), said('udemy', 3, 'self-report'), said('schoo', 2, 'office-list')],
      ['schoo-2'],
    ],
    ['what was learned here besides', [said(undefined, 1), said('udemy', 2)], ['undefined-1', 'udemy-2']],
  ])('should count by the rule: %s', (_, given, counting) => {
    expect(inForce(given).map(({ _id }) => _id)).toEqual(counting);
  });

  it('should give the same progress in whatever order it is read, and the earliest day of what counts', () => {
    const rules = {
      startsOn: '2025-04-01',
      endsOn: '2026-03-31',
      courses: [{ key: 'c', lessons: [{ key: 'l' }, { key: 'm' }], passScore: null }],
    };
    const ordered = entries.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(ordered, ([all, shuffled]) => {
        const events = all.map(entryOf);
        const state = foldProgress(events, rules);
        expect(foldProgress(shuffled.map(entryOf), rules)).toEqual(state);
        for (const key of ['l', 'm']) {
          // The rule once more, in other words: nobody later of the same provider, nobody surer among the last words.
          const mine = events.filter(({ lesson }) => lesson === key);
          const last = mine.filter(
            (one) => one.provider && !mine.some((o) => o.provider === one.provider && o.receivedAt > one.receivedAt),
          );
          const order = ['provider-record', 'office-list', 'self-report'];
          const surest = order.find((level) => last.some(({ confidence }) => confidence === level));
          const days = [
            ...mine.filter(({ provider }) => !provider),
            ...last.filter(({ confidence }) => confidence === surest),
          ].map(({ at }) => at.getTime());
          const lesson = state.courses[0]?.lessons.find((one) => one.key === key);
          expect(lesson?.completedAt?.getTime() ?? Infinity).toBe(Math.min(...days));
        }
      }),
    );
  });
});
