import { DomainError } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import { checkRowsShown, disclosureFor } from './disclosure.domain.js';

describe('whom a figure counts', () => {
  it('should be refused to whoever sees masked figures, however they come', () => {
    const internal = new DomainError('rows-are-internal');
    const outside = { roles: ['secretariat'], scopes: [], reach: { to: 'anywhere' } } as const;
    for (const caller of [undefined, outside]) expect(() => checkRowsShown(disclosureFor(caller))).toThrow(internal);
    const office = { ...outside, roles: ['municipality-officer'], reach: { to: 'municipality' } } as const;
    expect(() => checkRowsShown(disclosureFor(office))).not.toThrow();
  });
});
