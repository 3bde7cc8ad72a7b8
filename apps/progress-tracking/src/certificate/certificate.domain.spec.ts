import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codeOf, numberOf, readCode, shownName } from './certificate.domain.js';

describe('the code of a certificate', () => {
  it('should be read back however it is typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const code = codeOf('992011', bytes);
        expect(code).toMatch(/^992011(-[0-9A-HJKMNP-TV-Z]{4}){4}$/);
        expect(readCode(code)).toEqual({ municipality: '992011', code });
        expect(readCode(code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o'))?.code).toBe(code);
      }),
    );
  });

  it.each(['', '992011', '992011-AAAA-BBBB-CCCC', 'x'.repeat(60), '../../etc'])('should not be %j', (typed) => {
    expect(readCode(typed)).toBeNull();
  });
});

describe('the number of a certificate', () => {
  it('should tell the fiscal year', () => {
    expect(numberOf(2026, new Uint8Array(8))).toBe('2026-00000000');
  });
});

describe('the name on a certificate', () => {
  const hanako = { name: '髙橋 花子', kana: 'タカハシ ハナコ' };

  it.each([
    ['full', hanako, '髙橋 花子'],
    ['initials', hanako, 'T. H.'],
    ['initials', { name: '千葉 譲二', kana: 'チバ ジョウジ' }, 'C. J.'],
    ['initials', { name: 'Nguyen Anna', kana: null }, 'N. A.'],
    ['initials', { name: '髙橋 花子', kana: null }, '髙. 花.'],
    ['initials', { name: 'Madonna', kana: null }, 'M.'],
  ] as const)('should be as its owner chose: %s of %j', (shown, person, expected) => {
    expect(shownName(shown, person)).toBe(expected);
  });
});
