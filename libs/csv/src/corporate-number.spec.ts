import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isCorporateNumber } from './index.js';

describe('isCorporateNumber', () => {
  it.each(['7123456789012', '4011001098993', '8000020130001', '9000020011002', '1000020131237', '7000020310000'])(
    'should take %s',
    (number) => expect(isCorporateNumber(number)).toBe(true),
  );

  it.each(['', '712345678901', '71234567890123', '７123456789012', '6123456789012', 'T7123456789012'])(
    'should refuse %s',
    (number) => expect(isCorporateNumber(number)).toBe(false),
  );

  it('should take exactly one check digit for any twelve digits', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999n }), (base) => {
        const digits = base.toString().padStart(12, '0');
        const valid = [...'0123456789'].filter((check) => isCorporateNumber(check + digits));
        expect(valid).toHaveLength(1);
        expect(valid).not.toEqual(['0']);
      }),
    );
  });

  it('should notice any one wrong digit but 0 for 9', () => {
    const number = '7123456789012';
    for (let at = 0; at < number.length; at++) {
      for (const digit of '0123456789') {
        const changed = number.slice(0, at) + digit + number.slice(at + 1);
        const unseen = changed === number || (at > 0 && ['09', '90'].includes(`${digit}${number[at]}`));
        expect([changed, isCorporateNumber(changed)]).toEqual([changed, unseen]);
      }
    }
  });
});
