import { describe, expect, it } from '@jest/globals';
import { filterOf, queryOf } from './filter.js';

describe('the filter of the audit page', () => {
  it.each([
    ['', {}],
    ['?fiscalYear=2026&kind=refusal', { fiscalYear: 2026, kind: 'refusal' }],
    ['?from=2026-04-01&to=2026-04-30&subject=x', { from: '2026-04-01', to: '2026-04-30', subject: 'x' }],
  ])('should be the same in the address and for the platform: %s', (address, filter) => {
    expect(filterOf(new URLSearchParams(address))).toEqual(filter);
    expect(queryOf(filterOf(new URLSearchParams(address)))).toBe(address);
  });

  it('should know nothing else, and nothing empty', () =>
    expect(filterOf(new URLSearchParams('?cursor=1&limit=2&from=&other=3'))).toEqual({}));
});
