import { DomainError } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byteRange } from './byte-range.js';

describe('a range of a file of 100 bytes', () => {
  it.each<[string | undefined, object | undefined]>([
    [undefined, undefined],
    ['lines=1-2', undefined],
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=10-19', { start: 10, end: 19 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=90-1000', { start: 90, end: 99 }],
    ['bytes=-5', { start: 95, end: 99 }],
    ['bytes=-500', { start: 0, end: 99 }],
    ['Bytes = 1-2', { start: 1, end: 2 }],
  ])('should be read from %s', (header, expected) => {
    expect(byteRange(header, 100)).toEqual(expected);
  });

  it.each([
    'bytes=100-',
    'bytes=5-4',
    'bytes=-',
    'bytes=',
    'bytes=-0',
    'bytes=0-1,2-3',
    `bytes=${Array.from({ length: 1000 }, () => '0-').join()}`,
    'bytes=a-b',
    'bytes=0x1-2',
    'bytes=--1',
    'bytes=9999999999999999-',
  ])('should be refused: %s', (header) => {
    expect(() => byteRange(header, 100)).toThrow(new DomainError('range-refused'));
  });

  it('should lie within the file, whatever is asked', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.integer({ min: 1, max: 500 }), (first, last, bytes) => {
        try {
          const { start, end } = byteRange(`bytes=${first}-${last}`, bytes) ?? { start: 0, end: 0 };
          expect(start <= end && end < bytes).toBe(true);
        } catch (error) {
          expect(error).toMatchObject({ code: 'range-refused' });
        }
      }),
    );
  });
});
