import { dayInJapan, MunicipalityCode } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { additionOf, billsOf, sumOf } from '../price.domain.js';
import {
  canBeIssued,
  claimsOf,
  decideArrival,
  decideBilling,
  decideInvoiceWithdrawal,
  decidePayment,
  dueOn,
  issuesOf,
  stateOf,
  type InvoiceDays,
} from './invoice.domain.js';

const codes = ['992011', '992020', '992038', '993018'].map((code) => MunicipalityCode.parse(code));
const days = (changes: Partial<InvoiceDays> = {}): InvoiceDays => ({
  issuedOn: '2025-05-01',
  arrivedOn: '2025-05-02',
  paidOn: null,
  ...changes,
});

const year = { startsOn: '2025-04-01', endsOn: '2026-03-31' };
const purchases = fc.record({
  term: fc.constantFrom(year, { startsOn: '2025-04-01', endsOn: '2026-09-30' }, { ...year, endsOn: '2030-03-31' }),
  unitPrice: fc.integer({ min: 1, max: 1_000_000 }),
  fixedFee: fc.integer({ min: 0, max: 1_000_000_000 }),
  taxRate: fc.integer({ min: 0, max: 100 }),
  seats: fc.array(fc.integer({ min: 1, max: 10_000_000 }), { minLength: 1, maxLength: codes.length }),
  added: fc.array(fc.record({ buyer: fc.nat({ max: codes.length - 1 }), seats: fc.integer({ min: 1, max: 10_000 }) }), {
    maxLength: 8,
  }),
});

describe('what is billed', () => {
  it('should sum to the yen to what freeze and ledger have, under numbers that are all different', () => {
    fc.assert(
      fc.property(purchases, ({ term, unitPrice, fixedFee, taxRate, seats, added }) => {
        const terms = { tiers: [{ from: 1, unitPrice }], fixedFee, taxRate, ...term };
        const wanted = seats.map((some, nth) => ({ buyer: codes[nth] ?? '', seats: some, standaloneUnitPrice: 1 }));
        const bills = billsOf(terms, wanted);
        const invoices = [...bills].map(([municipality, bill]) => ({ municipality, ...bill }));
        const additions = added.map((one, nth) => ({
          member: codes[one.buyer % seats.length] ?? '',
          key: `more-${nth}`,
          seats: one.seats,
          on: '2025-08-18',
          recordedAt: new Date(0),
          bill: additionOf({ unitPrice, taxRate, ...term }, { seats: one.seats, on: '2025-08-18' }),
        }));
        const bought = { _id: '0b5f3c1e-7d2a', ...term, taxRate, frozen: { unitPrice, invoices } };
        const claims = claimsOf(bought, additions);
        const sum = sumOf(claims);
        expect(sum.net + sum.tax).toBe(sum.total);
        expect(sum.total).toBe(
          [...invoices, ...additions.map(({ bill }) => bill)].reduce((all, one) => all + one.total, 0),
        );
        const addedNet = additions.reduce((all, { bill }) => all + bill.net, 0);
        expect(sum.net).toBe(unitPrice * seats.reduce((a, b) => a + b, 0) + fixedFee + addedNet);
        for (const { net, tax, seatAmount, feeShare } of claims) {
          expect(seatAmount + feeShare).toBe(net);
          expect(tax).toBe(Math.floor((net * taxRate) / 100));
        }
        expect(new Set(claims.map(({ number }) => number)).size).toBe(claims.length);
      }),
    );
  });

  it('should keep its number when more is added later', () => {
    const bill = { months: 8, net: 8, tax: 0, total: 8 };
    const recordedAt = new Date(0);
    const more = (member: string, key: string) => ({ member, key, seats: 1, on: '2025-08-18', recordedAt, bill });
    const bought = { _id: '0b5f3c1e-7d2a', ...year, taxRate: 10, frozen: { unitPrice: 12, invoices: [] } };
    const [first] = claimsOf(bought, [more('992020', 'one')]);
    const numbers = claimsOf(bought, [more('992020', 'one'), more('992011', 'x'), more('992020', 'two')]).map(
      ({ number }) => number,
    );
    expect(first?.number).toBe('2025-0b5f3c1e-992020-1');
    expect(numbers).toEqual(['2025-0b5f3c1e-992020-1', '2025-0b5f3c1e-992011-1', '2025-0b5f3c1e-992020-2']);
    expect(claimsOf({ ...bought, frozen: null }, [])).toEqual([]);
  });

  it('should be issued once the purchase is invoiced; what was added, once there is a contract', () => {
    const contracted = [{ state: 'contracted', on: '2025-03-01' }] as const;
    const invoiced = [...contracted, { state: 'invoiced', on: '2025-04-30' }] as const;
    const addition = { key: 'one', on: '2025-08-18', months: 8, boughtOn: '2025-06-01' };
    const on = '2025-06-01';
    expect(canBeIssued([], { addition, partOf: null }, on)).toBe(false);
    expect(canBeIssued(contracted, { addition, partOf: null }, on)).toBe(true);
    expect(canBeIssued(contracted, { addition: null, partOf: null }, on)).toBe(false);
    expect(canBeIssued(invoiced, { addition: null, partOf: null }, on)).toBe(true);
  });

  it('should be one for each fiscal year where there are several, a later one from its 1 April in Japan on', () => {
    const bill = { seats: 3, unitPrice: 300, seatAmount: 900, feeShare: 100, net: 1000, tax: 99, total: 1099 };
    const frozen = {
      unitPrice: 300,
      invoices: [
        { municipality: '992011', ...bill },
        { municipality: '992020', ...bill },
      ],
    };
    const bought = { _id: '0b5f3c1e-7d2a', startsOn: '2025-10-01', endsOn: '2027-03-31', taxRate: 10, frozen };
    // Bought before it began for a day in its second fiscal year: 12 months, all in that one.
    const recordedAt = new Date('2025-11-01T00:00:00Z');
    const added = { member: '992020', key: 'one', seats: 1, on: '2026-04-01', recordedAt };
    const claims = claimsOf(bought, [{ ...added, bill: { months: 12, net: 200, tax: 20, total: 220 } }]);
    // 6 and 12 of 18 months of 1,000: 333.3 and 666.7.
    expect(claims.map(({ number, net, tax }) => [number, net, tax])).toEqual([
      ['2025-0b5f3c1e-992011', 333, 33],
      ['2025-0b5f3c1e-992020', 333, 33],
      ['2026-0b5f3c1e-992011', 667, 66],
      ['2026-0b5f3c1e-992020', 667, 66],
      ['2026-0b5f3c1e-992020-1', 200, 20],
    ]);
    const steps = [
      { state: 'contracted', on: '2025-09-01' },
      { state: 'invoiced', on: '2025-10-31' },
    ] as const;
    const issuable = (moment: string) => claims.map((claim) => canBeIssued(steps, claim, dayInJapan(new Date(moment))));
    expect(issuable('2026-03-31T14:59:59.999Z')).toEqual([true, true, false, false, false]);
    expect(issuable('2026-03-31T15:00:00.000Z')).toEqual([true, true, true, true, true]);
  });

  it('should have no invoice of a day before the seats were bought, by the day in Japan', () => {
    const bill = { months: 8, net: 8, tax: 0, total: 8 };
    const added = { member: '992020', key: 'one', seats: 1, on: '2025-08-18', bill };
    const bought = { _id: '0b5f3c1e-7d2a', ...year, taxRate: 10, frozen: { unitPrice: 12, invoices: [] } };
    const [claim] = claimsOf(bought, [{ ...added, recordedAt: new Date('2025-05-31T15:00:00Z') }]);
    const issuable = (on: string) => claim && canBeIssued([{ state: 'contracted', on: '2025-03-01' }], claim, on);
    expect([issuable('2025-05-31'), issuable('2025-06-01')]).toEqual([false, true]);
  });
});

describe('the last day to pay', () => {
  it.each([
    ['30 days after the arrival', '2025-05-02', '2025-04-20', true, '2025-06-01'],
    ['15 days after it, where nothing was agreed in writing', '2025-05-02', '2025-04-20', false, '2025-05-17'],
    ['counted from the inspection where that came later', '2025-05-02', '2025-05-10', true, '2025-06-09'],
    ['in a leap year', '2024-02-01', '2024-01-31', true, '2024-03-02'],
    ['over the turn of the year', '2025-12-20', '2025-12-01', true, '2026-01-19'],
  ] as const)('should be %s', (_, arrivedOn, inspected, agreed, expected) => {
    expect(dueOn(days({ arrivedOn }), inspected, agreed)).toBe(expected);
  });

  it('should be none before the arrival and before the inspection', () => {
    expect(dueOn(days({ arrivedOn: null }), '2025-04-20', true)).toBeNull();
    expect(dueOn(days(), null, true)).toBeNull();
  });
});

describe('a payment', () => {
  it('should not come before what it pays was inspected', () => {
    const pay = (on: string, inspected: string | null) => () => decidePayment(days(), { on, inspected }, '2025-12-31');
    expect(pay('2025-05-20', null)).toThrow(expect.objectContaining({ code: 'not-inspected' }));
    expect(pay('2025-05-09', '2025-05-10')).toThrow(expect.objectContaining({ code: 'payment-before-arrival' }));
    expect(pay('2025-05-10', '2025-05-10')()).toEqual({ paidOn: '2025-05-10' });
  });
});

describe('an invoice that was taken back', () => {
  const today = '2025-06-10';
  const withdrawn = days({ withdrawn: { on: today, reason: '住所の誤り' } });

  it('should stay so, with its reason, and fall due no more', () => {
    expect(decideInvoiceWithdrawal(days(), '住所の誤り', today)).toEqual({ withdrawn: withdrawn.withdrawn });
    expect(decideInvoiceWithdrawal(withdrawn, '住所の誤り', '2025-06-11')).toBeNull();
    expect([stateOf(withdrawn), dueOn(withdrawn, '2025-04-20', true)]).toEqual(['withdrawn', null]);
    for (const late of [
      () => decideInvoiceWithdrawal(withdrawn, '宛名の誤り', today),
      () => decideArrival(withdrawn, '2025-05-03', today),
      () => decidePayment(withdrawn, { on: today, inspected: '2025-04-20' }, today),
    ])
      expect(late).toThrow(expect.objectContaining({ code: 'invoice-withdrawn' }));
    const paid = () => decideInvoiceWithdrawal(days({ paidOn: '2025-06-01' }), '住所の誤り', today);
    expect(paid).toThrow(expect.objectContaining({ code: 'invoice-paid' }));
  });

  it('should be followed by one under another number that says whose place it takes, from that day on', () => {
    const idOf = (nth: number) => `id-${nth}`;
    const issues = issuesOf({ number: 'N' }, idOf, new Map([['id-1', withdrawn]]));
    const replaces = { number: 'N', issuedOn: '2025-05-01', withdrawnOn: today };
    expect(issues).toEqual([
      { id: 'id-1', number: 'N', days: withdrawn, replaces: null },
      { id: 'id-2', number: 'N-R2', days: null, replaces },
    ]);
    expect(issuesOf({ number: 'N' }, idOf, new Map([['id-1', days()]]))).toHaveLength(1);
    const both = new Map([
      ['id-1', withdrawn],
      ['id-2', withdrawn],
    ]);
    expect(issuesOf({ number: 'N' }, idOf, both).map(({ number }) => number)).toEqual(['N', 'N-R2', 'N-R3']);
    const issuable = (on: string) =>
      canBeIssued([{ state: 'invoiced', on: '2025-04-30' }], { addition: null, partOf: null }, on, replaces);
    expect([issuable('2025-06-09'), issuable(today)]).toEqual([false, true]);
  });
});

describe('the terms of billing', () => {
  const terms = { issuerName: 'デモ市長', issuerAddress: 'デモ市1', registrationNumber: null, agreedInWriting: true };
  const account = { bank: '架空銀行', branch: '本店', kind: 'current' as const, number: '0123456', holder: 'デモシ' };

  it('should change where something else is said, and for none but those to come', () => {
    const there = { ...terms, fixed: true };
    expect(decideBilling(there, { ...terms, account: null })).toBeNull();
    expect(decideBilling({ ...there, account }, { ...terms, account: { ...account } })).toBeNull();
    for (const changes of [{ account }, { issuerAddress: 'デモ市2' }])
      expect(decideBilling(there, { ...terms, ...changes })).toEqual({
        billing: { ...terms, ...changes, fixed: false },
      });
    const moved = { ...account, number: '6543210' };
    expect(decideBilling({ ...there, account }, { ...terms, account: moved })).toMatchObject({
      billing: { account: moved },
    });
    expect(decideBilling({ ...there, account }, terms)).toEqual({ billing: { ...terms, fixed: false } });
  });
});
