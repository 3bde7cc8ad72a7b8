import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pageAfter } from './learner-order.domain.js';

const people = fc
  .array(
    fc.record({
      share: fc.oneof(fc.constantFrom(0, 1 / 3, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true })),
      lastAt: fc.option(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(2e12) })),
    }),
    { maxLength: 30 },
  )
  .map((all) =>
    all.map((one, place) => ({ ...one, enrolment: `00000000-0000-4000-8000-${String(place).padStart(12, '0')}` })),
  );

describe('learners in order', () => {
  it('should come each once, in order, however long the pages are', () => {
    const sorts = fc.constantFrom('share' as const, '-share' as const, 'last' as const, '-last' as const);
    fc.assert(
      fc.property(people, sorts, fc.integer({ min: 1, max: 7 }), (all, sort, limit) => {
        const found: typeof all = [];
        let cursor: string | null | undefined;
        do {
          const page = pageAfter(all, sort, cursor ?? undefined, limit);
          found.push(...page.items);
          cursor = page.nextCursor;
        } while (cursor !== null);
        expect(found).toEqual(pageAfter(all, sort, undefined, 100).items);
        expect(new Set(found).size).toBe(all.length);
        const values = found.map((one) => (sort.endsWith('share') ? one.share : (one.lastAt?.getTime() ?? 0)));
        expect(values).toEqual(values.toSorted((a, b) => (sort.startsWith('-') ? b - a : a - b)));
      }),
    );
  });

  it('should refuse a cursor of somebody’s own making', () => {
    expect(() => pageAfter([], 'share', 'x', 5)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });
});
