import { describe, expect, it } from '@jest/globals';
import { Decimal128, Double, Int32, Long } from 'bson';
import fc from 'fast-check';
import { compare } from '../src/bson/compare.js';
import { encodeCompound, encodeKey, inverted } from '../src/bson/key.js';
import { anyNumber, anyValue } from './values.factory.js';

const sign = Math.sign;
/** `npm run test:long` tries them all. */
const share = (runs: number): number => (process.env.LONG ? runs : runs / 20);

describe('index keys', () => {
  it('sort as bytes exactly as their values compare', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        expect(sign(Buffer.compare(encodeKey(a), encodeKey(b)))).toBe(sign(compare(a, b)));
      }),
      { numRuns: share(20_000) },
    );
  });

  it('sort numbers of different types by their value', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (a, b) => {
        expect(sign(Buffer.compare(encodeKey(a), encodeKey(b)))).toBe(sign(compare(a, b)));
      }),
      { numRuns: share(20_000) },
    );
  });

  it('sort the other way round when inverted', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        const order = Buffer.compare(inverted(encodeKey(a)), inverted(encodeKey(b)));
        expect(sign(order) + sign(compare(a, b))).toBe(0);
      }),
      { numRuns: share(5_000) },
    );
  });

  it('sort compound values field by field, descending where told', () => {
    const pair = fc.tuple(anyValue, anyValue);
    fc.assert(
      fc.property(pair, pair, fc.boolean(), fc.boolean(), ([a1, a2], [b1, b2], d1, d2) => {
        const keys = [
          [a1, a2],
          [b1, b2],
        ].map((values) => encodeCompound(values, [d1, d2]));
        const expected = compare(a1, b1) * (d1 ? -1 : 1) || compare(a2, b2) * (d2 ? -1 : 1);
        expect(sign(Buffer.compare(keys[0]!, keys[1]!))).toBe(sign(expected) + 0);
      }),
      { numRuns: share(10_000) },
    );
  });

  it('never continue each other, so that a prefix of a compound key is the whole value', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        fc.pre(compare(a, b) !== 0);
        const [left, right] = [encodeKey(a), encodeKey(b)];
        expect(left.subarray(0, right.length).equals(right)).toBe(false);
      }),
      { numRuns: share(10_000) },
    );
  });
});

describe('comparison', () => {
  it('is a total order', () => {
    fc.assert(
      fc.property(anyValue, anyValue, anyValue, (a, b, c) => {
        expect(sign(compare(a, b)) + sign(compare(b, a))).toBe(0);
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: share(10_000) },
    );
  });

  it.each([
    [new Int32(1), new Double(1)],
    [Long.fromNumber(1), Decimal128.fromString('1.00')],
    [new Double(0.5), Decimal128.fromString('0.5')],
    [Long.fromString('9007199254740992'), new Double(9007199254740992)],
  ])('takes %p and %p for the same number', (a, b) => {
    expect(compare(a, b)).toBe(0);
  });

  it.each([
    [Long.fromString('9007199254740992'), Long.fromString('9007199254740993')],
    [new Double(9007199254740992), Long.fromString('9007199254740993')],
    [Decimal128.fromString('0.1'), new Double(0.1)],
    [new Double(NaN), new Double(-Infinity)],
    [new Double(1.7976931348623157e308), Decimal128.fromString('1E+400')],
  ])('puts %p before %p', (a, b) => {
    expect(compare(a, b)).toBeLessThan(0);
  });
});
