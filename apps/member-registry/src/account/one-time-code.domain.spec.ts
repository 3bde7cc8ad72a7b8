import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expiryOf, findCode, normaliseCode, withCode, type StoredCode } from './one-time-code.domain.js';
import { hashOfCode, makeCode } from './one-time-code.js';

const now = new Date('2026-11-23T00:00:00Z');
const code = (hash: string, more: Partial<StoredCode> = {}): StoredCode => ({
  hash,
  purpose: 'invitation',
  offers: ['o1'],
  expiresAt: expiryOf('invitation', now),
  ...more,
});

describe('a one-time code', () => {
  it('should be read as it is typed, whatever the width, case, spaces and look-alikes', () => {
    const printed = makeCode();
    expect(printed).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    const wide = printed.replace(/[0-9A-Z]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const spaced = ` ${printed.toLowerCase().replaceAll('-', ' ')} `;
    const alike = printed.replaceAll('0', 'o').replaceAll('1', 'l');
    for (const typed of [wide, spaced, alike]) expect(hashOfCode(typed)).toBe(hashOfCode(printed));
  });

  it('should normalise anything, and what is normal to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const normal = normaliseCode(typed);
        expect(normal).toMatch(/^[0-9A-Z]*$/);
        expect(normaliseCode(normal)).toBe(normal);
      }),
    );
  });

  it('should void older ones for the same purpose and offer, and no others', () => {
    const other = code('other', { offers: ['o2'] });
    const reset = code('reset', { purpose: 'reset', offers: [] });
    const codes = withCode([code('old'), other, reset], code('new'), now);
    expect(codes.map(({ hash }) => hash)).toEqual(['other', 'reset', 'new']);
    const again = withCode(codes, { ...reset, hash: 'reset again' }, now);
    expect(again.map(({ hash }) => hash)).toEqual(['other', 'new', 'reset again']);
  });

  it('should work to its end and not after', () => {
    const reset = code('reset', { purpose: 'reset', expiresAt: expiryOf('reset', now) });
    expect(findCode([reset], 'reset', new Date(now.getTime() + 30 * 60_000 - 1))).toBe(reset);
    expect(findCode([reset], 'reset', new Date(now.getTime() + 30 * 60_000))).toBeUndefined();
    expect(withCode([reset], code('later'), new Date(now.getTime() + 30 * 60_000))).toHaveLength(1);
  });
});
