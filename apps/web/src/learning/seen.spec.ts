import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seenShare, type Range } from './seen.js';

const ranges = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))
    .map(([a, b]): Range => [Math.min(a, b), Math.max(a, b)]),
);

describe('the share of a video that was seen', () => {
  it('should count each second once, whatever the order and however often it was seen', () => {
    fc.assert(
      fc.property(ranges, fc.integer({ min: 1, max: 60 }), (seen, duration) => {
        const seconds = Array.from({ length: duration }, (_, second) => second);
        const counted = seconds.filter((second) => seen.some(([from, to]) => from <= second && second < to)).length;
        expect(seenShare(seen, duration)).toBeCloseTo(counted / duration);
        expect(seenShare([...seen, ...seen].reverse(), duration)).toBeCloseTo(counted / duration);
      }),
    );
  });

  it('should be nothing of a video whose length is not known yet', () => {
    expect(seenShare([[0, 5]], Number.NaN)).toBe(0);
  });
});
