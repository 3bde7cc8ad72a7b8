import { MunicipalityCode } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import { daysUntil, decideSettlement, rowOf, sumsOf } from './settlement.domain.js';

const year = { startsOn: '2025-04-01', endsOn: '2026-03-31' };
const invoice = (total: number, paidOn: string | null, seats = 0, year: number | null = null) => ({
  claim: {
    addition: seats > 0 ? { key: `more-${seats}` } : null,
    fiscalYear: year ?? 2025,
    partOf: year === null ? null : {},
    seats,
    total,
  },
  days: { paidOn },
});
const buyer = {
  municipality: MunicipalityCode.parse('992011'),
  municipalityName: 'デモ県あおば市',
  bought: 10,
  balances: [
    { assigned: 2, lentOut: 0, lentIn: 0 },
    { assigned: 5, lentOut: 3, lentIn: 0 },
    { assigned: 5, lentOut: 1, lentIn: 2 },
  ],
  invoices: [invoice(1100, '2025-06-01'), invoice(300, null, 4), { ...invoice(55, null, 1), days: null }],
};

describe('a settlement', () => {
  it('should tell what was bought, used, billed and paid', () => {
    const row = rowOf(buyer);
    expect(row).toMatchObject({ bought: 10, added: 5, averageUsed: 4, highestUsed: 5, lentOut: 3, lentIn: 2 });
    expect(row).toMatchObject({ billed: 1455, paid: 1100, open: 355 });
    expect(sumsOf([row, row])).toEqual({ billed: 2910, paid: 2200, open: 710 });
  });

  it('should tell each fiscal year apart where there are several, and count what was added once', () => {
    const invoices = [
      invoice(1100, '2025-06-01', 0, 2025),
      invoice(550, null, 0, 2026),
      invoice(30, '2025-12-01', 4, 2025),
      invoice(20, null, 4, 2026),
    ];
    const row = rowOf({ ...buyer, invoices });
    expect(row).toMatchObject({ added: 4, billed: 1700, paid: 1130, open: 570 });
    expect(row.years).toEqual([
      { fiscalYear: 2025, billed: 1130, paid: 1130, open: 0 },
      { fiscalYear: 2026, billed: 570, paid: 0, open: 570 },
    ]);
    expect(rowOf(buyer)).not.toHaveProperty('years');
  });

  it('should count the days of the purchase until it is asked for, one at least', () => {
    expect(daysUntil(year, '2030-01-01')).toHaveLength(365);
    expect(daysUntil(year, '2025-04-02')).toEqual(['2025-04-01', '2025-04-02']);
    expect(daysUntil(year, '2025-01-01')).toEqual(['2025-04-01']);
  });

  it('should need a reason where something is open, and the amount that was shown', () => {
    const table = { from: year.startsOn, until: year.endsOn, rows: [rowOf(buyer)] };
    const settle = (open: number, reason: string | null) => () =>
      decideSettlement(table, { on: '2026-04-10', open, reason }, new Date(0));
    expect(settle(355, null)).toThrow(expect.objectContaining({ code: 'invoices-open' }));
    expect(settle(0, '解約')).toThrow(expect.objectContaining({ code: 'changed-meanwhile' }));
    expect(settle(355, '解約')()).toMatchObject({ on: '2026-04-10', reason: '解約', rows: [{ open: 355 }] });
  });
});
