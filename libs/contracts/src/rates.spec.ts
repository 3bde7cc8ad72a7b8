import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changeInPoints, mean, rate } from './rates.js';

describe('a rate', () => {
  it.each([
    [75, 156, 48.1],
    [1, 3, 33.3],
    [2, 3, 66.7],
    [1, 16, 6.3],
    [1, 2000, 0.1],
    [1, 2001, 0],
    [9995, 10_000, 100],
    [9994, 10_000, 99.9],
    [33, 80, 41.3],
    [201, 2000, 10.1],
    [0, 7, 0],
    [7, 7, 100],
  ])('of %i in %i should be %d %%, half up', (part, whole, expected) => {
    expect(rate(part, whole)).toBe(expected);
  });

  it('should be null when there is no whole', () => {
    expect(rate(0, 0)).toBeNull();
    expect(changeInPoints(0, 0, 0)).toBeNull();
    expect(mean(0, 0)).toBeNull();
  });

  it('should be the exact quotient rounded half up, whatever the counts', () => {
    const counts = fc.tuple(fc.nat(10_000_000), fc.integer({ min: 1, max: 10_000_000 }));
    fc.assert(
      fc.property(counts, ([part, whole]) => {
        const tenths = (2000n * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole));
        expect(rate(part, whole)).toBe(Number(`${tenths / 10n}.${tenths % 10n}`));
      }),
    );
  });
});

describe('the change in points', () => {
  it('should come from the counts, not from the rounded rates', () => {
    expect([rate(21, 45), rate(37, 45)]).toEqual([46.7, 82.2]);
    expect(changeInPoints(21, 37, 45)).toBe(35.6);
  });

  it('should fall as far as it rises', () => {
    expect(changeInPoints(5, 4, 16)).toBe(-6.3);
    expect(changeInPoints(4, 5, 16)).toBe(6.3);
  });
});

describe('a mean', () => {
  it.each([
    [199, 52, 3.83],
    [5, 8, 0.63],
    [1, 200, 0.01],
    [1, 201, 0],
    [25, 5, 5],
  ])('of %i points from %i people should be %d, two decimals half up', (sum, count, expected) => {
    expect(mean(sum, count)).toBe(expected);
  });
});
