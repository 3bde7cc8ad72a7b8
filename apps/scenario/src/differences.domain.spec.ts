import { describe, expect, it } from '@jest/globals';
import { differences } from './differences.domain.js';

describe('the differences between expected and actual figures', () => {
  it('should be none when all expected keys agree, whatever else there is', () => {
    expect(differences({ started: 3 }, { started: 3, more: true })).toEqual([]);
  });

  it('should name the path of a wrong figure', () => {
    expect(differences({ a: { rate: 48.1 } }, { a: { rate: 48 } })).toEqual(['/a/rate: expected 48.1, got 48']);
  });

  it('should tell null from a missing figure', () => {
    expect(differences({ rate: null }, {})).toHaveLength(1);
  });

  it('should see a list that is shorter or in another order', () => {
    expect(differences([1, 2], [2, 1])).toHaveLength(2);
    expect(differences([1, 2], [1])).toHaveLength(1);
  });

  it('should take a repeated import for the same', () => {
    const first = { rows: 2, created: 2, updated: 0, unchanged: 0 };
    expect(differences(first, { rows: 2, created: 0, updated: 0, unchanged: 2 })).toEqual([]);
    expect(differences(first, { rows: 2, created: 1, updated: 0, unchanged: 0 })).toHaveLength(1);
  });
});
