import type { MunicipalityCode } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import { decideIntent, type PurchaseParts } from './purchase.domain.js';

const intentOf = (nth: number, seats = 1) => ({
  municipality: String(990_000 + nth) as MunicipalityCode,
  municipalityName: `市${nth}`,
  seats,
  standaloneUnitPrice: 1,
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
