import { describe, expect, it } from '@jest/globals';
import { limitByLaw } from './contract-limit.domain.js';

describe('the limit by law for contracts without a tender', () => {
  it.each([
    ['prefecture', '310000', 2_000_000],
    ['designated city', '231002', 2_000_000],
    ['special ward', '131237', 1_000_000],
    ['city', '992011', 1_000_000],
    ['town', '993018', 1_000_000],
  ])('should be that of a %s', (_, code, limit) => expect(limitByLaw(code)).toBe(limit));
});
