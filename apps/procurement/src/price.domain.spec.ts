import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  additionOf,
  billsOf,
  checkTiers,
  fiscalYearOf,
  monthsLeft,
  nextTierOf,
  savingOf,
  seatsOf,
  splitFee,
  unitPriceOf,
  type Wanted,
} from './price.domain.js';

const tiers = [
  { from: 1, unitPrice: 28_000 },
  { from: 100, unitPrice: 24_500 },
  { from: 300, unitPrice: 21_800 },
];
const MOST_SEATS = 10_000_000;
const MOST_YEN = 1_000_000;

/** Buyers with codes of their own, also with as many seats as there may be. */
const buyers = fc
  .uniqueArray(
    fc.record({
      buyer: fc.integer({ min: 100_000, max: 999_999 }).map(String),
      seats: fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: MOST_SEATS })),
      standaloneUnitPrice: fc.integer({ min: 1, max: MOST_YEN }),
    }),
    { selector: ({ buyer }) => buyer, minLength: 1, maxLength: 200 },
  )
  .map((all): Wanted[] => all);
const terms = fc.record({
  tiers: fc
    .uniqueArray(
      fc.record({ from: fc.integer({ min: 2, max: 3000 }), unitPrice: fc.integer({ min: 1, max: MOST_YEN }) }),
      {
        selector: ({ from }) => from,
        maxLength: 6,
      },
    )
    .map((more) => [{ from: 1, unitPrice: MOST_YEN }, ...more.toSorted((a, b) => a.from - b.from)]),
  fixedFee: fc.integer({ min: 0, max: 1_000_000_000 }),
  taxRate: fc.constantFrom(0, 8, 10),
});

describe('the price of a purchase', () => {
  it.each([
    ['tiers-unsorted', [1, 300, 100]],
    ['tier-twice', [1, 100, 100]],
    ['tiers-gap', [2, 100]],
    ['tiers-gap', []],
  ])('should refuse a table of tiers by name: %s', (code, from) => {
    expect(() => checkTiers(from.map((seats) => ({ from: seats, unitPrice: 1 })))).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it('should follow from the sum of all seats, and say what is missing to the next tier', () => {
    checkTiers(tiers);
    expect([1, 99, 100, 299, 300, MOST_SEATS].map((seats) => unitPriceOf(tiers, seats))).toEqual([
      28_000, 28_000, 24_500, 24_500, 21_800, 21_800,
    ]);
    expect(nextTierOf(tiers, 99)).toEqual({ seatsMissing: 1, unitPrice: 24_500 });
    expect(nextTierOf(tiers, 100)).toEqual({ seatsMissing: 200, unitPrice: 21_800 });
    expect(nextTierOf(tiers, 300)).toBeNull();
  });

  it('should split a fee by seats, the yen left over to the largest remainders', () => {
    const wanted = [300, 77, 33].map((seats, place) => ({ buyer: `${place}`, seats }));
    expect([...splitFee(1_000_000, wanted).values()]).toEqual([731_707, 187_805, 80_488]);
    const alike = ['c', 'a', 'b'].map((buyer) => ({ buyer, seats: 1 }));
    expect(Object.fromEntries(splitFee(2, alike))).toEqual({ a: 1, b: 1, c: 0 });
  });

  it('should split any fee to the yen, each part within a yen of its share', () => {
    fc.assert(
      fc.property(buyers, fc.integer({ min: 0, max: 1_000_000_000 }), (wanted, fee) => {
        const parts = splitFee(fee, wanted);
        expect([...parts.values()].reduce((sum, yen) => sum + yen, 0)).toBe(fee);
        for (const { buyer, seats } of wanted) {
          const off = BigInt(parts.get(buyer) ?? -1) * BigInt(seatsOf(wanted)) - BigInt(fee) * BigInt(seats);
          expect(off < BigInt(seatsOf(wanted)) && off > -BigInt(seatsOf(wanted))).toBe(true);
        }
      }),
    );
  });

  it('should bill whole yen that add up, whatever order the buyers stand in', () => {
    fc.assert(
      fc.property(buyers, terms, fc.infiniteStream(fc.nat()), (wanted, price, order) => {
        const bills = billsOf(price, wanted);
        for (const { net, tax, total, seatAmount, feeShare } of bills.values()) {
          expect([net, tax, total].every(Number.isSafeInteger)).toBe(true);
          expect(net).toBe(seatAmount + feeShare);
          expect(tax * 100 <= net * price.taxRate && (tax + 1) * 100 > net * price.taxRate).toBe(true);
          expect(total).toBe(net + tax);
        }
        const sum = [...bills.values()].reduce((all, { net }) => all + net, 0);
        expect(sum).toBe(unitPriceOf(price.tiers, seatsOf(wanted)) * seatsOf(wanted) + price.fixedFee);
        expect(Number.isSafeInteger(sum)).toBe(true);
        const ranks = new Map(wanted.map((one) => [one, order.next().value as number]));
        const shuffled = wanted.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
        expect(billsOf(price, shuffled)).toEqual(bills);
      }),
    );
  });

  it('should bill what would be with more seats by the price there', () => {
    const wanted = [{ buyer: 'a', seats: 90, standaloneUnitPrice: 30_000 }];
    const price = { tiers, fixedFee: 1000, taxRate: 10 };
    expect(billsOf(price, wanted, 10).get('a')).toMatchObject({ unitPrice: 24_500, feeShare: 900 });
  });

  it.each([
    [{ net: 785, saving: 215 }, 21.5],
    [{ net: 7995, saving: 5 }, 0.1],
    [{ net: 7997, saving: 3 }, 0],
    [{ net: 9996, saving: 4 }, 0],
    [{ net: 9995, saving: 5 }, 0.1],
    [{ net: 1005, saving: -5 }, -0.5],
    [{ net: 10_005, saving: -5 }, 0],
    [{ net: 10_006, saving: -6 }, -0.1],
  ])('should round the saving rate half up: %j → %d', (bill, rate) => {
    expect(savingOf([bill])).toEqual({ amount: bill.saving, rate });
  });

  it('should charge what is added for the months left in the fiscal year', () => {
    expect(['2025-04-01', '2025-12-31', '2026-01-01', '2026-03-31'].map(monthsLeft)).toEqual([12, 4, 3, 1]);
    expect(['2025-03-31', '2025-04-01', '2026-03-31', '2026-04-01'].map(fiscalYearOf)).toEqual([
      2024, 2025, 2025, 2026,
    ]);
    const added = (on: string) => additionOf(21_800, 10, { seats: 3, on });
    expect(added('2025-08-18')).toEqual({ months: 8, net: 43_600, tax: 4360, total: 47_960 });
    expect(added('2025-11-08')).toEqual({ months: 5, net: 27_250, tax: 2725, total: 29_975 });
    const most = additionOf(MOST_YEN, 10, { seats: MOST_SEATS, on: '2025-04-01' });
    expect(most.total).toBe(11 * MOST_SEATS * (MOST_YEN / 10));
  });
});
