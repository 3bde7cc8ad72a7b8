import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inOrder, saysSomething, waitingForAbove } from './path.js';

const step = (course: string, ...after: string[]) => ({ course, after });

describe('the path in the form of a plan', () => {
  it('should stand in an order in which each course comes after what it waits for', () => {
    expect(inOrder([step('rpa', 'dx'), step('dx'), step('data')]).map(({ course }) => course)).toEqual([
      'dx',
      'rpa',
      'data',
    ]);
  });

  it('should keep every course, whatever waits for whatever, and an order in which nothing waits for what is below', () => {
    const keys = ['a', 'b', 'c', 'd', 'e'];
    // Each may wait for any that come before it in some order, which is then shuffled.
    const paths = fc
      .tuple(fc.shuffledSubarray(keys, { minLength: 5 }), fc.infiniteStream(fc.boolean()))
      .map(([order, waits]) =>
        order.map((course, place) => step(course, ...order.slice(0, place).filter(() => waits.next().value))),
      );
    fc.assert(
      fc.property(
        paths.chain((path) => fc.shuffledSubarray(path, { minLength: 5 })),
        (path) => {
          const ordered = inOrder(path);
          expect(ordered.toSorted(byCourse)).toEqual(path.toSorted(byCourse));
          expect(waitingForAbove(ordered)).toEqual(ordered);
        },
      ),
    );
  });

  it('should wait no more for a course that was moved below', () => {
    expect(waitingForAbove([step('rpa', 'dx'), step('dx')])).toEqual([step('rpa'), step('dx')]);
  });

  it.each([
    ['courses as the programme has them', [step('dx'), step('rpa')], false],
    ['another order', [step('rpa'), step('dx')], true],
    ['a course before another', [step('dx'), step('rpa', 'dx')], true],
    ['a day', [{ ...step('dx'), dueDays: 30 }, step('rpa')], true],
  ])('should know whether %s say something', (_, steps, says) => {
    expect(saysSomething(steps, ['dx', 'rpa'])).toBe(says);
  });
});

const byCourse = (a: { course: string }, b: { course: string }) => (a.course < b.course ? -1 : 1);
