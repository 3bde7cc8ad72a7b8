import { describe, expect, it } from '@jest/globals';
import { fitting } from './fitting.js';

describe('fitting', () => {
  it('should take all that weigh no more than an answer may', () => {
    expect(fitting([])).toBe(0);
    expect(fitting([100_000, 100_000])).toBe(2);
  });

  it('should end before the first that is too much', () => {
    expect(fitting([100_000, 100_000, 1, 1])).toBe(2);
  });

  it('should take one however long it is', () => {
    expect(fitting([300_000, 1])).toBe(1);
  });
});
