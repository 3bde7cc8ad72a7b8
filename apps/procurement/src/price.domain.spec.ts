import { addDays } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  additionOf,
  billsOf,
  checkTiers,
  fiscalYearOf,
  forAYear,
  monthsByYear,
  monthsLeft,
  netUntil,
  nextTierOf,
  savingOf,
  seatsOf,
  splitByYear,
  splitFee,
  sumByYear,
  unitPriceOf,
  type Wanted,
} from './price.domain.js';

const tiers = [
  { from: 1, unitPrice: 28_000 },
  { from: 100, unitPrice: 24_500 },
  { from: 300, unitPrice: 21_800 },
];
const year = { startsOn: '2025-04-01', endsOn: '2026-03-31' };
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
        const bills = billsOf({ ...price, ...year }, wanted);
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
        expect(billsOf({ ...price, ...year }, shuffled)).toEqual(bills);
      }),
    );
  });

  it('should bill what would be with more seats by the price there', () => {
    const wanted = [{ buyer: 'a', seats: 90, standaloneUnitPrice: 30_000 }];
    const price = { tiers, fixedFee: 1000, taxRate: 10, ...year };
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
    const added = (on: string) => additionOf({ unitPrice: 21_800, taxRate: 10, ...year }, { seats: 3, on });
    expect(added('2025-08-18')).toEqual({ months: 8, net: 43_600, tax: 4360, total: 47_960 });
    expect(added('2025-11-08')).toEqual({ months: 5, net: 27_250, tax: 2725, total: 29_975 });
    const most = additionOf({ unitPrice: MOST_YEN, taxRate: 10, ...year }, { seats: MOST_SEATS, on: '2025-04-01' });
    expect(most.total).toBe(11 * MOST_SEATS * (MOST_YEN / 10));
  });
});

/** Terms of one to five fiscal years, from any day on. */
const longTerms = fc
  .record({ from: fc.nat({ max: 364 }), days: fc.integer({ min: 1, max: 4 * 365 }) })
  .map(({ from, days }) => {
    const startsOn = addDays('2025-04-01', from);
    return { startsOn, endsOn: addDays(startsOn, days) };
  });

describe('a term over several fiscal years', () => {
  it('should lie in each with the months that have a day of it', () => {
    const months = (startsOn: string, endsOn: string) =>
      monthsByYear({ startsOn, endsOn }).map((one) => [one.fiscalYear, one.months]);
    expect(months('2025-10-01', '2027-03-31')).toEqual([
      [2025, 6],
      [2026, 12],
    ]);
    expect(months('2026-03-31', '2027-04-01')).toEqual([
      [2025, 1],
      [2026, 12],
      [2027, 1],
    ]);
    expect(months('2025-04-15', '2026-03-02')).toEqual([[2025, 12]]);
  });

  it('should fall to each by months, the yen left over to the largest remainder, of equal ones to the earlier year', () => {
    // 1,000 ÷ 18 months: 6 → 333.33, 12 → 666.67. The yen left over goes to the second.
    const uneven = splitByYear(1000, 10, { startsOn: '2025-10-01', endsOn: '2027-03-31' });
    expect(uneven).toEqual([
      { fiscalYear: 2025, months: 6, net: 333, tax: 33, total: 366 },
      { fiscalYear: 2026, months: 12, net: 667, tax: 66, total: 733 },
    ]);
    const until = (day: string) => netUntil(day, 1000, { startsOn: '2025-10-01', endsOn: '2027-03-31' });
    expect(['2025-10-01', '2026-03-31', '2026-04-01', '2027-03-31'].map(until)).toEqual([333, 333, 1000, 1000]);
    // 1,001 in halves: both leave half a yen.
    const even = splitByYear(1001, 10, { startsOn: '2025-10-01', endsOn: '2026-09-30' });
    expect(even.map(({ net }) => net)).toEqual([501, 500]);
    expect(splitByYear(1000, 10, year)).toEqual([{ fiscalYear: 2025, months: 12, net: 1000, tax: 100, total: 1100 }]);
  });

  it('should sum to the whole to the yen, each part within a yen of its share', () => {
    fc.assert(
      fc.property(longTerms, fc.nat({ max: MOST_SEATS * MOST_YEN }), fc.nat({ max: 100 }), (term, net, taxRate) => {
        const parts = splitByYear(net, taxRate, term);
        const months = parts.reduce((sum, part) => sum + part.months, 0);
        expect(parts.reduce((sum, part) => sum + part.net, 0)).toBe(net);
        for (const part of parts) {
          const off = BigInt(part.net) * BigInt(months) - BigInt(net) * BigInt(part.months);
          expect(off < BigInt(months) && off > -BigInt(months)).toBe(true);
          expect(BigInt(part.tax)).toBe((BigInt(part.net) * BigInt(taxRate)) / 100n);
          expect(part.total).toBe(part.net + part.tax);
        }
      }),
    );
  });

  it('should change nothing without tax, and tax each fiscal year of each buyer apart', () => {
    fc.assert(
      fc.property(buyers, terms, longTerms, (wanted, price, term) => {
        const within = billsOf({ ...price, ...year }, wanted);
        const over = billsOf({ ...price, ...term }, wanted);
        for (const [buyer, { tax, total, ...bill }] of over) {
          expect(within.get(buyer)).toMatchObject(bill);
          const years = splitByYear(bill.net, price.taxRate, term);
          expect(tax).toBe(years.reduce((sum, part) => sum + part.tax, 0));
          expect(total).toBe(bill.net + tax);
        }
        const nets = [...over.values()].map(({ net }) => net);
        const all = sumByYear(nets, price.taxRate, term);
        expect(all.reduce((sum, part) => sum + part.total, 0)).toBe(
          [...over.values()].reduce((sum, { total }) => sum + total, 0),
        );
      }),
    );
  });

  it('should charge what is added for the months left in it, of those that it has', () => {
    const term = { unitPrice: 28_000, taxRate: 10, startsOn: '2025-10-01', endsOn: '2027-03-31' };
    // 16 of 18 months: 28,000 × 7 × 16 ÷ 18 = 174,222.2; of these 4 and 12 months: 43,555.5 and 130,666.5, whose yen left
    // over goes to the earlier year: 43,556 + 130,666, with a tax of 4,355 + 13,066.
    expect(additionOf(term, { seats: 7, on: '2025-12-18' })).toEqual({
      months: 16,
      net: 174_222,
      tax: 17_421,
      total: 191_643,
    });
    // Nothing is left but the last: 28,000 × 7 ÷ 18 = 10,888.8.
    expect(additionOf(term, { seats: 7, on: '2027-03-31' })).toMatchObject({ months: 1, net: 10_888, tax: 1088 });
    fc.assert(
      fc.property(longTerms, fc.integer({ min: 1, max: MOST_SEATS }), fc.nat({ max: 1460 }), (days, seats, later) => {
        const last = addDays(days.startsOn, later);
        const on = last < days.endsOn ? last : days.endsOn;
        const bill = additionOf({ unitPrice: MOST_YEN, taxRate: 10, ...days }, { seats, on });
        const years = splitByYear(bill.net, 10, { startsOn: on, endsOn: days.endsOn });
        expect(years.reduce((sum, part) => sum + part.total, 0)).toBe(bill.total);
        expect(bill.net).toBeLessThanOrEqual(MOST_YEN * seats);
      }),
    );
  });

  it('should compare with others by twelve months of it', () => {
    expect([forAYear(42_000, 18), forAYear(1000, 19), forAYear(1000, 12)]).toEqual([28_000, 632, 1000]);
  });
});
