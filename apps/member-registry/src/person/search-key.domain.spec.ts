import { describe, expect, it } from '@jest/globals';
import { searchKey, searchKeysOf, sortKeyOf } from './search-key.domain.js';

const person = {
  familyName: '髙﨑',
  givenName: '葵',
  familyNameKana: 'タカサキ',
  givenNameKana: 'アオイ',
  staff: { staffNumber: '000012' },
};

describe('what people are searched by', () => {
  it.each([
    ['たかさき', 'タカサキ'],
    ['ﾀｶｻｷ ｱｵｲ', 'タカサキアオイ'],
    ['高崎　葵', '高崎葵'],
    ['髙﨑', '高崎'],
    ['𠮷田', '吉田'],
    ['００００１２', '000012'],
    ['Smith, Ann', 'smithann'],
    ['マリア・ホセ', 'マリアホセ'],
    ['泉\u0000\ud800', '泉'],
  ])('should fold %s to %s', (text, key) => {
    expect(searchKey(text)).toBe(key);
  });

  it('should be name, given name, both kana and number', () => {
    expect(searchKeysOf(person)).toEqual(['高崎葵', '葵', 'タカサキアオイ', 'アオイ', '000012']);
    expect(searchKeysOf({ ...person, familyNameKana: null, givenNameKana: null })).toEqual(['高崎葵', '葵', '000012']);
  });

  it('should put in order by kana, and by name where there is none', () => {
    expect(sortKeyOf(person)).toBe('タカサキアオイ');
    expect(sortKeyOf({ ...person, familyNameKana: null, givenNameKana: null })).toBe('高崎葵');
  });
});
