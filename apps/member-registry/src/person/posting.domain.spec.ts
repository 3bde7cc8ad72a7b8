import { addDays } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { posted, postingOn, postingsOf, type Posting } from './posting.domain.js';

const at = (department: string, position: string | null = null) => ({ department, position });
const posting = (department: string, from: string | null, until: string | null): Posting => ({
  ...at(department),
  from,
  until,
});

describe('the postings of a member of staff', () => {
  it('should close what was before with the day before, and open the new one', () => {
    const postings = posted([posting('人事課', '2025-04-01', null)], at('福祉課'), '2026-04-01');
    expect(postings).toEqual([posting('人事課', '2025-04-01', '2026-03-31'), posting('福祉課', '2026-04-01', null)]);
    expect(postingOn(postings, '2026-03-31')?.department).toBe('人事課');
    expect(postingOn(postings, '2026-04-01')?.department).toBe('福祉課');
    expect(postingOn(postings, '2025-03-31')).toBeUndefined();
  });

  it('should stay as they are for who is there already', () => {
    const postings = [posting('人事課', '2025-04-01', null)];
    expect(posted(postings, at('人事課'), '2026-04-01')).toEqual(postings);
    expect(posted(postings, at('人事課', '係長'), '2026-04-01')).toHaveLength(2);
  });

  it('should let one that was never in force for a day be replaced', () => {
    const postings = posted([posting('人事課', '2026-04-01', null)], at('福祉課'), '2026-04-01');
    expect(postings).toEqual([posting('福祉課', '2026-04-01', null)]);
  });

  it('should put a day that is told late between what is known', () => {
    const known = [posting('人事課', '2025-04-01', '2026-05-31'), posting('税務課', '2026-06-01', null)];
    expect(posted(known, at('福祉課'), '2026-04-01')).toEqual([
      posting('人事課', '2025-04-01', '2026-03-31'),
      posting('福祉課', '2026-04-01', '2026-05-31'),
      posting('税務課', '2026-06-01', null),
    ]);
    expect(posted(known, at('税務課'), '2026-04-01')).toEqual([
      posting('人事課', '2025-04-01', '2026-03-31'),
      posting('税務課', '2026-04-01', null),
    ]);
  });

  it('should begin nobody knows when for who was known before postings were kept', () => {
    const postings = posted(postingsOf({ staff: at('人事課') }), at('福祉課'), '2026-04-01');
    expect(postings).toEqual([posting('人事課', null, '2026-03-31'), posting('福祉課', '2026-04-01', null)]);
    expect(postingsOf({})).toEqual([]);
  });

  it('should tell at any day the place that was told for it last, whatever was told in between', () => {
    const days = 12;
    const day = (place: number) => addDays('2026-03-25', place);
    const told = fc.array(fc.tuple(fc.nat(days - 1), fc.constantFrom('a', 'b', 'c')), { maxLength: 12 });
    fc.assert(
      fc.property(told, (moves) => {
        // Day by day: a move is told for all days until the next one on which somebody already knew of a change.
        const byDay: (string | undefined)[] = Array.from({ length: days }, () => undefined);
        let postings: Posting[] = [];
        for (const [first, department] of moves) {
          const before = byDay[first];
          let last = first;
          while (last + 1 < days && byDay[last + 1] === before) last += 1;
          if (before !== department) byDay.fill(department, first, last + 1);
          postings = posted(postings, at(department), day(first));
          postings.forEach(({ until }, place) => {
            const next = postings[place + 1];
            expect(until).toBe(next ? addDays(next.from ?? '', -1) : null);
          });
        }
        expect(byDay.map((_, place) => postingOn(postings, day(place))?.department)).toEqual(byDay);
      }),
      { numRuns: 1000 },
    );
  });
});
