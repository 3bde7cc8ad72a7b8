import { describe, expect, it } from '@jest/globals';
import { isNameOf, wordsOf } from './person-words.domain.js';

const person = {
  familyName: '金糸雀',
  givenName: '鳴子',
  familyNameKana: 'カナリア',
  givenNameKana: 'ナルコ',
  email: 'kanaria@people.example',
  staff: { staffNumber: '012345', department: null, position: null },
};

describe('what a person is called by', () => {
  it('should be the name however it is written, the address, and the number where it is one', () => {
    expect(wordsOf(person)).toEqual([
      '金糸雀鳴子',
      '金糸雀 鳴子',
      '金糸雀　鳴子',
      'カナリアナルコ',
      'カナリア ナルコ',
      'カナリア　ナルコ',
      'kanaria@people.example',
      '"staffNumber":"012345"',
    ]);
  });

  it('should not be a name so short that others have it in theirs', () => {
    const short = { ...person, familyName: '林', givenName: '一', familyNameKana: null, givenNameKana: null };
    expect(wordsOf(short)).not.toContain('林一');
    expect(wordsOf(short)).toContain('林 一');
  });

  it.each([
    ['金糸雀 鳴子', true],
    ['金糸雀　鳴子 ', true],
    ['金糸雀鳴子', true],
    ['鳴子 金糸雀', false],
    ['金糸雀', false],
  ])('should be recognised when it is typed: %s', (typed, expected) => {
    expect(isNameOf(typed, person)).toBe(expected);
  });
});
