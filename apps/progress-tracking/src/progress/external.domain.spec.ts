import type { Confidence } from '#contracts/progress';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inForce, type SaidElsewhere } from './external.domain.js';
import { addEvents, changesOthers, foldProgress, type LoggedEvent, type ProgressState } from './progress.domain.js';

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

describe('what is taken back at reception', () => {
  const rules = {
    startsOn: '2025-04-01',
    endsOn: '2026-03-31',
    courses: [{ key: 'c', lessons: [{ key: 'l' }, { key: 'm' }], passScore: null }],
  };
  const event = (_id: string, lesson: string, day: number, given: Partial<LoggedEvent> = {}): LoggedEvent => ({
    _id,
    course: 'c',
    lesson,
    kind: 'completed',
    progress: null,
    score: null,
    seconds: 60,
    at: new Date(Date.UTC(2025, 4, day)),
    receivedAt: new Date(0),
    ...given,
  });
  const back = (of: LoggedEvent): LoggedEvent => ({
    ...of,
    _id: `${of._id}/back`,
    kind: 'taken-back',
    takesBack: of._id,
  });
  /** As the folder does it: chunk after chunk, and from the whole log where a chunk changes what was added before. */
  const folded = (chunks: readonly LoggedEvent[][]) =>
    chunks.reduce<{ state: ProgressState | undefined; log: LoggedEvent[] }>(
      ({ state, log }, chunk) => {
        const all = [...log, ...chunk];
        const { startedAt = null, completedAt = null } = state ?? {};
        const earlier = completedAt ? { startedAt, completedAt } : undefined;
        const again = chunk.some(changesOthers) || !state;
        return { state: again ? foldProgress(all, rules, earlier) : addEvents(state, chunk, rules), log: all };
      },
      { state: undefined, log: [] },
    ).state;

  it('should leave the progress of everything else, however ticks and what takes them back are ordered and split', () => {
    const ticks = fc.uniqueArray(
      fc.record({
        id: fc.nat(9),
        lesson: fc.constantFrom('l', 'm'),
        day: fc.integer({ min: 1, max: 28 }),
        wrong: fc.boolean(),
      }),
      { selector: ({ id }) => id, minLength: 1, maxLength: 6 },
    );
    const cut = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(
        ticks,
        cut,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (given, sizes, chances) => {
          const came = given.map(({ id, lesson, day }) => event(`t${id}`, lesson, day));
          const right = came.filter((_, place) => !given[place]?.wrong);
          const wrong = came.filter((_, place) => given[place]?.wrong);
          // A tick is in the log before what takes it back is; else in any order.
          const order = new Map(came.map((one) => [one._id, chances.next().value]));
          const moments = [
            ...came.map((one) => [order.get(one._id) ?? 0, one] as const),
            ...wrong.map((one) => [(order.get(one._id) ?? 0) + chances.next().value, back(one)] as const),
          ].toSorted(([a], [b]) => a - b);
          const log = moments.map(([, one]) => one);
          const chunks: LoggedEvent[][] = [];
          for (let [at, turn] = [0, 0]; at < log.length; turn++) {
            const size = sizes[turn] ?? 1;
            chunks.push(log.slice(at, at + size));
            at += size;
          }
          expect(folded(chunks)).toEqual(foldProgress(right, rules));
        },
      ),
    );
  });

  it('should take a completion by earlier rules along where that rested on it, and only there', () => {
    const [tick, other] = [event('t', 'l', 5), event('o', 'l', 4)];
    const earlier = { startedAt: null, completedAt: event('x', 'm', 9).at };
    expect(foldProgress([tick, back(tick)], rules, earlier).completedAt).toBeNull();
    expect(foldProgress([tick, back(tick), other], rules, earlier).completedAt).toEqual(earlier.completedAt);
    const late = event('late', 'l', 20);
    expect(foldProgress([late, back(late)], rules, earlier).completedAt).toEqual(earlier.completedAt);
  });
});
