import { describe, expect, it } from '@jest/globals';
import { isCalledAfter, mentionsOneOf } from './people-in-rows.js';

const person = {
  familyName: '髙橋',
  givenName: '花子',
  familyNameKana: 'タカハシ',
  givenNameKana: 'ハナコ',
  email: 'hanako.t@demo.example',
  staff: { staffNumber: '000123', department: null, position: null },
};

describe('a row of a list', () => {
  const mentions = mentionsOneOf([person]);

  it.each([
    ['by the address', { メールアドレス: ' Hanako.T@Demo.Example ' }],
    ['by the number', { 職員番号: '０００１２３' }],
    ['by the name', { 氏: '髙橋 ', 名: '花子' }],
    ['by the name in kana', { 氏カナ: 'ﾀｶﾊｼ', 名カナ: 'ハナコ' }],
    ['in its text', { 備考: '髙橋花子さんの紹介' }],
    ['by an address in its text', { 備考: '連絡は hanako.t@demo.example まで' }],
  ])('should be found %s', (_, cells) => {
    expect(mentions(cells)).toBe(true);
  });

  it.each([
    ['shares a name', { 氏: '髙橋', 名: '太郎' }],
    ['has a number that is part of it', { 職員番号: '00012' }],
    ['is empty', {}],
    ['looks like a pattern', { メールアドレス: 'hanakoxt@demo.example' }],
  ])('should be nobody’s when it %s', (_, cells) => {
    expect(mentions(cells)).toBe(false);
  });

  it('should be nobody’s when nobody is looked for', () => {
    expect(mentionsOneOf([])({ 氏: '髙橋', 名: '花子', メールアドレス: '' })).toBe(false);
  });
});

describe('a file’s name', () => {
  it('should tell whether it is called after somebody', () => {
    const isTheirs = isCalledAfter([person]);
    expect(isTheirs('名簿（髙橋 花子）.csv')).toBe(true);
    expect(isTheirs('名簿.csv')).toBe(false);
  });
});
