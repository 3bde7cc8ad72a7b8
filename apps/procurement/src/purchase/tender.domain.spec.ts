import type { MunicipalityCode } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import { billsOf } from '../price.domain.js';
import type { PurchaseParts } from './purchase-parts.domain.js';
import {
  compareQuotes,
  decideAward,
  decideCriteria,
  decideEvaluation,
  decideQuote,
  decideQuoteWithdrawal,
} from './tender.domain.js';
import { warningsFor } from './warnings.domain.js';

const now = { at: new Date(0), today: '2025-12-01' };
const refused = (code: string) => expect.objectContaining({ code });
const codeOf = (nth: number) => ['992011', '992020', '992038'][nth] as MunicipalityCode;
const step = (state: string, on: string) => ({ state, on, recordedAt: new Date(0) });

/** A frozen purchase of so many buyers with 100 seats each, out to tender. */
function tendering(buyers = 3, changes: object = {}): PurchaseParts {
  const terms = { tiers: [{ from: 1, unitPrice: 3000 }], fixedFee: 1000, taxRate: 10 };
  const term = { startsOn: '2025-04-01', endsOn: '2026-03-31' };
  const intents = Array.from({ length: buyers }, (_, nth) => ({
    municipality: codeOf(nth),
    municipalityName: `市${nth}`,
    seats: 100,
    standaloneUnitPrice: 4000,
  }));
  const bills = billsOf(
    { ...terms, ...term },
    intents.map(({ municipality, ...one }) => ({ buyer: municipality, ...one })),
  );
  const invoices = [...bills].map(([municipality, bill]) => ({ municipality, ...bill }));
  return {
    ...terms,
    lead: codeOf(0),
    ...term,
    contractForm: 'lead-contracts',
    sealed: false,
    steps: [step('frozen', '2025-02-01'), step('tendering', '2025-02-02')],
    intents,
    frozen: {
      on: '2025-02-01',
      recordedAt: new Date(0),
      seats: buyers * 100,
      unitPrice: 3000,
      nextTier: null,
      invoices,
    },
    ...changes,
  } as unknown as PurchaseParts;
}

const quoted = (key: string, unitPrice: number, fixedFee = 0) => ({
  key,
  vendor: `株式会社${key}`,
  tiers: [
    { from: 1, unitPrice: unitPrice * 2 },
    { from: 300, unitPrice },
  ],
  fixedFee,
  validUntil: '2025-03-31',
  note: '',
  documentName: null,
});
const changed = (purchase: PurchaseParts, ...changes: readonly ((read: PurchaseParts) => object | null)[]) =>
  changes.reduce((read, change) => ({ ...read, ...change(read) }), purchase);
const entered = (key: string, unitPrice: number, fixedFee?: number) => (read: PurchaseParts) =>
  decideQuote(read, quoted(key, unitPrice, fixedFee), now);

describe('quotes', () => {
  it('should be compared for the seats of the freeze, the lowest total first, whatever their tiers', () => {
    const { seats, quotes } = compareQuotes(changed(tendering(), entered('a', 2900, 50_000), entered('b', 3000)), null);
    expect(seats).toBe(300);
    expect(quotes.map(({ key, amount }) => [key, amount])).toEqual([
      ['b', { unitPrice: 3000, net: 900_000, tax: 90_000, total: 990_000 }],
      ['a', { unitPrice: 2900, net: 920_000, tax: 92_000, total: 1_012_000 }],
    ]);
  });

  it('should keep totals to the lead where the sum of seats is sealed', () => {
    const purchase = changed(tendering(2, { sealed: true }), entered('a', 3000), entered('b', 2000));
    const amounts = (nth: number) => {
      const seen = compareQuotes(purchase, { municipality: codeOf(nth), isMember: true });
      return [seen.seats, ...seen.quotes.map(({ key, amount }) => [key, amount?.unitPrice ?? null])];
    };
    expect(amounts(0)).toEqual([200, ['b', 4000], ['a', 6000]]);
    expect(amounts(1)).toEqual([null, ['a', null], ['b', null]]);
  });

  it('should be weighed by what was said before the first one came in', () => {
    const criteria = [
      { name: '価格', weight: 60 },
      { name: '使いやすさ', weight: 40 },
    ];
    const twice = [criteria[0], criteria[0]] as typeof criteria;
    expect(() => decideCriteria(tendering(), twice)).toThrow(refused('criterion-twice'));
    const purchase = changed(tendering(), (read) => decideCriteria(read, criteria), entered('a', 3000));
    expect(decideCriteria(purchase, criteria)).toBeNull();
    expect(() => decideCriteria(purchase, [])).toThrow(refused('criteria-fixed'));
    // Also where each was taken back since.
    const withdrawn = changed(purchase, (read) => decideQuoteWithdrawal(read, 'a'));
    expect(compareQuotes(withdrawn, null)).toMatchObject({ criteria, quotes: [] });
    expect(() => decideCriteria(withdrawn, [])).toThrow(refused('criteria-fixed'));
    const points = (...given: number[]) => given.map((one) => ({ points: one, note: '' }));
    const evaluate = (read: PurchaseParts, key: string, ...given: number[]) =>
      decideEvaluation(read, { key, evaluation: points(...given) });
    expect(() => evaluate(purchase, 'a', 9)).toThrow(refused('evaluation-incomplete'));
    expect(() => evaluate(purchase, 'c', 9, 5)).toThrow(refused('quote-not-found'));
    const evaluated = changed(purchase, (read) => evaluate(read, 'a', 9, 5));
    expect(evaluate(evaluated, 'a', 9, 5)).toBeNull();
    expect(compareQuotes(evaluated, null)).toMatchObject({ fullScore: 1000, quotes: [{ score: 740 }] });
    // Points were given to other terms.
    expect(compareQuotes(changed(evaluated, entered('a', 2999)), null)).toMatchObject({ quotes: [{ score: null }] });
    expect(entered('a', 3000)(evaluated)).toBeNull();
  });

  it('should be twenty at most, and be entered while the purchase is out to tender', () => {
    const many = Array.from({ length: 20 }, (_, nth) => entered(`q${nth}`, 3000));
    const purchase = changed(tendering(), ...many);
    expect(() => entered('one-more', 1)(purchase)).toThrow(refused('too-many-quotes'));
    expect(entered('one-more', 1)(changed(purchase, (read) => decideQuoteWithdrawal(read, 'q7')))).not.toBeNull();
    const early = tendering(3, { steps: [step('frozen', '2025-02-01')] });
    expect(() => entered('a', 1)(early)).toThrow(refused('not-tendering'));
    expect(decideQuoteWithdrawal(early, 'a')).toBeNull();
  });

  it('should be awarded once, with by how much the contract differs from what was frozen', () => {
    const purchase = changed(tendering(), entered('a', 2950), entered('b', 3000));
    const award = { quote: 'a', reason: '最も安い', on: '2025-02-20' };
    expect(() => decideAward(purchase, { ...award, quote: 'c' }, now)).toThrow(refused('quote-not-found'));
    const awarded = changed(purchase, (read) => decideAward(read, award, now));
    expect(decideAward(awarded, award, now)).toBeNull();
    expect(() => decideAward(awarded, { ...award, quote: 'b' }, now)).toThrow(refused('step-not-next'));
    const late = { ...award, on: '2025-04-01' };
    expect(() => decideAward(purchase, late, now)).toThrow(refused('quote-expired'));
    expect(decideAward(purchase, { ...award, on: '2025-03-31' }, now)).not.toBeNull();
    expect(() => decideQuoteWithdrawal(awarded, 'a')).toThrow(refused('not-tendering'));
    expect(awarded.frozen).toEqual(purchase.frozen);
    // 300 seats: 885,000 instead of 900,000 and the fee of 1,000.
    const overFrozen = { unitPrice: -50, net: -16_000 };
    expect(compareQuotes(awarded, null).award).toEqual({ ...award, vendor: '株式会社a', overFrozen });
  });
});

describe('warnings', () => {
  const codesFor = (purchase: PurchaseParts, nth: number, limit = 1_000_000, today = now.today) =>
    warningsFor(purchase, { municipality: codeOf(nth), isMember: true }, limit, today).map(({ code, amount }) => [
      code,
      amount,
    ]);

  it('should tell the lead that the whole passes its limit, and nobody else, where the lead contracts', () => {
    // 300 seats of 3,000 and a fee of 1,000: 901,000, with tax 991,100.
    expect(codesFor(tendering(), 0, 991_099)).toEqual([['amount-over-contract-limit', 991_100]]);
    expect(codesFor(tendering(), 0, 991_100)).toEqual([]);
    expect(codesFor(tendering(), 1, 1)).toEqual([]);
    expect(warningsFor(tendering(), null, null, now.today)).toEqual([]);
  });

  it('should tell each by its own amount where each contracts, and nothing that is sealed', () => {
    const each = { contractForm: 'separate-contracts' };
    expect(codesFor(tendering(3, each), 1, 300_000)).toEqual([['amount-over-contract-limit', 330_366]]);
    const surveyed = { ...each, frozen: null };
    expect(codesFor(tendering(3, surveyed), 1, 300_000)).toEqual([['amount-over-contract-limit', 330_366]]);
    expect(codesFor(tendering(3, { ...surveyed, sealed: true }), 1, 300_000)).toEqual([]);
    expect(codesFor(tendering(3, { ...each, sealed: true }), 1, 300_000)).toHaveLength(1);
  });

  it('should tell all of a contract over 31 March, until it is said by what it may', () => {
    const contracted = { steps: [step('contracted', '2025-03-31')] };
    expect(codesFor(tendering(3, contracted), 2)).toEqual([['contract-crosses-fiscal-year', null]]);
    expect(codesFor(tendering(3, { ...contracted, longTermBasis: '条例第5号' }), 2)).toEqual([]);
    expect(codesFor(tendering(3, { steps: [step('contracted', '2025-04-01')] }), 2)).toEqual([]);
    expect(codesFor(tendering(3, { endsOn: '2027-03-31' }), 2)).toHaveLength(1);
    // A term over several is told from the first plan on, also where it is contracted in the last of them.
    const longer = { endsOn: '2026-09-30', frozen: null, intents: [] };
    for (const some of [step('planned', '2025-01-10'), step('contracted', '2026-04-02')])
      expect(codesFor(tendering(3, { ...longer, steps: [some] }), 2)).toEqual([['contract-crosses-fiscal-year', null]]);
    expect(codesFor(tendering(3, { ...longer, longTermBasis: '条例第5号' }), 2)).toEqual([]);
  });

  it('should compare what is paid over all fiscal years with the limit', () => {
    // 300,333 without tax: 100,111 for 6 of 18 months and 200,222 for 12, with 10,011 and 20,022 of tax.
    const each = tendering(3, {
      contractForm: 'separate-contracts',
      startsOn: '2025-10-01',
      endsOn: '2027-03-31',
      longTermBasis: '条例第5号',
    });
    expect(codesFor(each, 1, 330_365)).toEqual([['amount-over-contract-limit', 330_366]]);
  });

  it('should tell of a contract over 31 March before it is concluded, from the award on', () => {
    const told = (state: string, today: string, changes: object = {}) =>
      codesFor(tendering(3, { steps: [step(state, '2025-03-10')], ...changes }), 2, 1_000_000, today);
    expect(told('awarded', '2025-03-31')).toEqual([['contract-crosses-fiscal-year', null]]);
    expect(told('awarded', '2025-03-31', { longTermBasis: '条例第5号' })).toEqual([]);
    expect(told('awarded', '2025-04-01')).toEqual([]);
    expect(told('awarded', '2026-04-01')).toEqual([]);
    expect(told('tendering', '2025-03-31')).toEqual([]);
  });

  it('should reckon with the quote that won, once one has', () => {
    const awarded = (changes: object = {}) =>
      changed(tendering(3, changes), entered('a', 3500), (read) =>
        decideAward(read, { quote: 'a', reason: '良い', on: '2025-02-20' }, now),
      );
    // 300 seats of 3,500, with tax; instead of 991,100.
    expect(codesFor(awarded(), 0, 991_100)).toEqual([['amount-over-contract-limit', 1_155_000]]);
    expect(codesFor(awarded(), 1, 1)).toEqual([]);
    const each = { contractForm: 'separate-contracts' };
    expect(codesFor(awarded(each), 1, 330_366)).toEqual([['amount-over-contract-limit', 385_000]]);
  });
});
