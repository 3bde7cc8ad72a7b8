import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOfReport, mayTell, seatsHeld, usedBy, wholeOf, type BuyerUse } from './use-report.domain.js';

const days = { startsOn: '2025-04-01', endsOn: '2026-03-31' };
const use = (person: string, on: string, releasedOn: string | null = null, programme: string | null = 'dx') => ({
  person,
  programme,
  on,
  releasedOn,
});
const buyer = (given: Partial<BuyerUse> = {}): BuyerUse => {
  const { bought = 100, assigned = 60, active = 40, completions = 20 } = given;
  const free = bought - assigned;
  return { bought, assigned, active, completions, free, billedNet: 1_000_000, isUsed: assigned > 0, ...given };
};

describe('the day of a report of use', () => {
  it('should be today, or the nearest day on which there are seats', () => {
    expect(dayOfReport(days, undefined, '2025-06-01')).toEqual({ day: '2025-06-01', isNewest: true });
    expect(dayOfReport(days, undefined, '2025-01-01')).toEqual({ day: '2025-04-01', isNewest: true });
    expect(dayOfReport(days, undefined, '2027-01-01')).toEqual({ day: '2026-03-31', isNewest: true });
    expect(dayOfReport(days, '2025-05-31', '2025-06-01')).toEqual({ day: '2025-05-31', isNewest: false });
  });

  it('should be refused outside of the purchase and in the future', () => {
    const on = (day: string) => () => dayOfReport(days, day, '2025-06-01');
    expect(on('2025-03-31')).toThrow(expect.objectContaining({ code: 'outside-purchase-days' }));
    expect(on('2026-04-01')).toThrow(expect.objectContaining({ code: 'outside-purchase-days' }));
    expect(on('2025-06-02')).toThrow(expect.objectContaining({ code: 'date-in-future' }));
  });
});

describe('seats that people had', () => {
  it('should stand until they are given back, and count until that day or the day asked', () => {
    const uses = [use('a', '2025-05-01'), use('b', '2025-05-01', '2025-05-20'), use('c', '2025-06-01')];
    expect(seatsHeld(uses, '2025-05-31')).toEqual({
      standing: [{ person: 'a', from: '2025-05-01', until: '2025-05-31', programmes: ['dx'] }],
      over: [{ person: 'b', from: '2025-05-01', until: '2025-05-20', programmes: ['dx'] }],
    });
    expect(seatsHeld(uses, '2025-05-19').standing).toHaveLength(2);
  });

  it('should be one where somebody took one again on the day of giving it back', () => {
    const uses = [use('a', '2025-05-01', '2025-05-20'), use('a', '2025-05-20', null, 'rpa'), use('b', '2025-05-20')];
    expect(seatsHeld(uses, '2025-05-31')).toEqual({
      standing: [
        { person: 'a', from: '2025-05-01', until: '2025-05-31', programmes: ['dx', 'rpa'] },
        { person: 'b', from: '2025-05-20', until: '2025-05-31', programmes: ['dx'] },
      ],
      over: [],
    });
    const byHand = [use('a', '2025-05-01', '2025-05-20', null), use('a', '2025-05-20')];
    expect(seatsHeld(byHand, '2025-05-31').standing).toMatchObject([{ programmes: null }]);
  });
});

describe('the cost of a completion', () => {
  it('should be to the nearest yen, and none where nothing was completed', () => {
    expect(usedBy(buyer({ billedNet: 1_000_001, completions: 2 })).costPerCompletion).toBe(500_001);
    expect(usedBy(buyer({ billedNet: 1_000_000, completions: 3 })).costPerCompletion).toBe(333_333);
    expect(usedBy(buyer({ completions: 0 })).costPerCompletion).toBeNull();
  });
});

describe('whether a sum over buyers may be told', () => {
  const parts = (...values: readonly (readonly [value: number, most: number])[]) =>
    values.map(([value, most]) => ({ value, most }));

  it('should be told of three buyers with people enough, and of nobody at all', () => {
    expect(mayTell(parts([60, 100], [30, 100], [20, 100]))).toBe(true);
    expect(mayTell(parts([0, 100], [0, 100], [0, 100]))).toBe(true);
  });

  it.each([
    ['two buyers, each of whom would read the other', parts([60, 100], [30, 100])],
    ['few people', parts([1, 100], [1, 100], [1, 100])],
    ['few people beside one buyer’s own', parts([60, 100], [2, 100], [2, 100])],
    ['what the one has when the other has no seats', parts([60, 100], [30, 100], [0, 0])],
    ['nearly what the one has when the other has few seats', parts([60, 100], [30, 100], [1, 2])],
    ['that each has all that it can have', parts([100, 100], [100, 100], [100, 100])],
  ])('should not be told where it tells %s', (_, some) => {
    expect(mayTell(some)).toBe(false);
  });

  it('should leave whoever takes the own part off as many answers as there are people to hide', () => {
    const part = fc.nat(30).chain((most) => fc.nat(most).map((value) => ({ value, most })));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (some) => {
        fc.pre(mayTell(some));
        for (const [mine, own] of [{ value: 0, most: 0 }, ...some].entries()) {
          const others = some.filter((_, place) => place !== mine - 1);
          const rest = others.reduce((sum, { value }) => sum + value, 0);
          for (const [place, { most }] of others.entries()) {
            const possible = Array.from({ length: most + 1 }, (_, value) => value).filter((value) =>
              canHave(
                others.filter((_, other) => other !== place),
                rest - value,
              ),
            );
            expect(rest === 0 || possible.length > Math.min(5, most)).toBe(true);
          }
          expect(rest === 0 || rest >= 5).toBe(true);
          expect(own.value).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

/** Whether these can have so many together. */
const canHave = (some: readonly { readonly most: number }[], sum: number): boolean =>
  sum >= 0 && sum <= some.reduce((all, { most }) => all + most, 0);

describe('all buyers together', () => {
  const three = [buyer(), buyer(), buyer()];

  it('should add up what may be told', () => {
    expect(wholeOf(three, three, true)).toEqual({
      buyers: 3,
      bought: 300,
      assigned: 180,
      active: 120,
      idle: 120,
      completions: 60,
      billedNet: 3_000_000,
      costPerCompletion: 50_000,
    });
  });

  it('should tell no people where they were not asked for, and no sums to who may not see them', () => {
    const none = { assigned: null, active: null, idle: null, completions: null, costPerCompletion: null };
    expect(wholeOf(three, null, true)).toEqual({ buyers: 3, bought: 300, billedNet: 3_000_000, ...none });
    expect(wholeOf(three, three, false)).toEqual({
      ...wholeOf(three, three, true),
      bought: null,
      idle: null,
      billedNet: null,
      costPerCompletion: null,
    });
  });

  it('should hide who learned where few did not, and a single buyer’s completions', () => {
    const busy = [buyer({ active: 60 }), buyer({ active: 59 }), buyer({ active: 59 })];
    expect(wholeOf(busy, busy, true)).toMatchObject({ assigned: 180, active: null, completions: 60 });
    const lone = [buyer(), buyer(), buyer({ assigned: 0, active: 0, completions: 0 })];
    expect(wholeOf(lone, lone, true)).toMatchObject({ completions: null, costPerCompletion: null });
  });
});
