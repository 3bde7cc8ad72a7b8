import { dayInJapan, type MunicipalityCode } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import type { PurchaseParts } from './purchase-parts.domain.js';
import { checkAddition, checkDays, decideFreeze, decideIntent } from './purchase.domain.js';

const intentOf = (nth: number, seats = 1) => ({
  municipality: String(990_000 + nth) as MunicipalityCode,
  municipalityName: `市${nth}`,
  seats,
  standaloneUnitPrice: 1,
});

describe('the days of a purchase', () => {
  it('should lie within five fiscal years', () => {
    const last = (endsOn: string) => () => checkDays({ startsOn: '2026-03-31', endsOn });
    expect(last('2030-03-31')).not.toThrow();
    expect(last('2030-04-01')).toThrow(expect.objectContaining({ code: 'purchase-too-long' }));
  });
});

describe('the intents of a purchase', () => {
  it('should be two hundred at most, each of which may still change its mind', () => {
    const purchase = {
      steps: [{ state: 'surveying', on: '2025-01-20', recordedAt: new Date(0) }],
      intents: Array.from({ length: 200 }, (_, nth) => intentOf(nth)),
      frozen: null,
    } as unknown as PurchaseParts;
    expect(() => decideIntent(purchase, intentOf(200))).toThrow(expect.objectContaining({ code: 'too-many-buyers' }));
    expect(decideIntent(purchase, intentOf(7, 3)).intents).toHaveLength(200);
  });
});

describe('the freeze of a purchase', () => {
  it('should be of the new fiscal year from the first moment of 1 April in Japan on, and not before', () => {
    const purchase = {
      steps: [{ state: 'surveying', on: '2025-03-31', recordedAt: new Date(0) }],
      startsOn: '2025-04-01',
      endsOn: '2026-03-31',
      tiers: [{ from: 1, unitPrice: 100 }],
      fixedFee: 0,
      taxRate: 10,
      intents: [intentOf(1)],
      specifications: [{ version: 1, text: '一式', publishedAt: new Date(0) }],
      agreements: [{ municipality: intentOf(1).municipality, version: 1, at: new Date(0) }],
      frozen: null,
    } as unknown as PurchaseParts;
    const freeze = (on: string, moment: string) => {
      const at = new Date(moment);
      return decideFreeze(purchase, { on, isMember: () => true, isAsShown: true }, { at, today: dayInJapan(at) });
    };
    const lastMoment = '2025-03-31T14:59:59.999Z';
    expect(freeze('2025-03-31', lastMoment)?.frozen).toMatchObject({ on: '2025-03-31' });
    expect(() => freeze('2025-04-01', lastMoment)).toThrow(expect.objectContaining({ code: 'date-in-future' }));
    expect(freeze('2025-04-01', '2025-03-31T15:00:00.000Z')?.frozen).toMatchObject({ on: '2025-04-01' });
  });
});

describe('seats that are added at once', () => {
  it('should be bounded by the sum of the freeze, or by one’s own where that is sealed', () => {
    const bought = (sealed: boolean, ...seats: number[]) =>
      ({
        sealed,
        lead: '990009',
        steps: [{ state: 'contracted', on: '2025-03-01', recordedAt: new Date(0) }],
        intents: seats.map((one, nth) => intentOf(nth, one)),
        frozen: {
          seats: seats.reduce((sum, one) => sum + one, 0),
          invoices: seats.map((one, nth) => ({ municipality: intentOf(nth).municipality, seats: one })),
        },
      }) as unknown as PurchaseParts;
    const most = (purchase: PurchaseParts, nth: number) => {
      const isAllowed = (seats: number) => {
        try {
          checkAddition(purchase, seats, { municipality: intentOf(nth).municipality, isMember: true });
          return true;
        } catch (error) {
          expect(error).toMatchObject({ code: 'addition-too-large' });
          return false;
        }
      };
      return Array.from({ length: 200 }, (_, seats) => seats).findLast(isAllowed);
    };
    expect([most(bought(false, 30, 60), 0), most(bought(true, 30, 60, 20), 0)]).toEqual([90, 110]);
    // Of two, neither may find out the other's by asking.
    expect([most(bought(true, 30, 60), 0), most(bought(true, 30, 60), 1)]).toEqual([30, 60]);
    // The lead sees all, whoever buys.
    expect(most(bought(true, 30, 60), 9)).toBe(90);
  });
});
