import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isEmail, normaliseEmail, normaliseKana, normaliseName, normaliseNumber, splitDepartment } from './index.js';

describe('normalising', () => {
  it('should make full-width digits and letters half width, and keep leading zeros', () => {
    expect(normaliseNumber('　０００００２ ')).toBe('000002');
    expect(normaliseNumber('Ａ-0１')).toBe('a-01');
  });

  it('should make e-mail addresses lower case and half width', () => {
    expect(normaliseEmail(' Ｓ000002＠DEMO-992011.EXAMPLE')).toBe('s000002@demo-992011.example');
  });

  it('should make half-width kana full width and join their marks', () => {
    expect(normaliseKana('ﾔﾏﾀﾞ ﾊﾟﾝｼﾞｰ')).toBe('ヤマダ パンジー');
  });

  it('should keep the characters of a name', () => {
    for (const name of ['髙橋', '﨑山', '𠮷田', '\uFA19田', '\uFA10本', '①係', 'Ｏ’Ｎｅｉｌ', '葛\u{E0100}城', 'ｱｲ']) {
      expect(normaliseName(`　${name} `)).toBe(name);
    }
  });

  it('should make a name written with separate marks the same text as one without', () => {
    expect(normaliseName('か\u3099く\u3099ち\uFA19')).toBe('がぐち\uFA19');
  });

  it('should split a department path at either slash and leave out what is empty', () => {
    expect(splitDepartment('総務部/人事課／ 研修係　')).toEqual(['総務部', '人事課', '研修係']);
    expect(splitDepartment('／総務部//')).toEqual(['総務部']);
    expect(splitDepartment('　')).toEqual([]);
  });

  it('should change nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const normalise of [normaliseNumber, normaliseKana, normaliseName, normaliseEmail]) {
          expect(normalise(normalise(text))).toBe(normalise(text));
        }
      }),
    );
  });
});

describe('isEmail', () => {
  it.each(['a@b.example', 'o’neil@b.c.d', 'a@.x', '山田@例.jp'])('should take %s', (text) => {
    expect(isEmail(text)).toBe(true);
  });

  it.each(['', 'a', 'a@b', '@b.c', 'a@', 'a@b@c.d', 'a b@c.d', 'a@b　.c', 'a.b@c'])('should refuse %s', (text) => {
    expect(isEmail(text)).toBe(false);
  });
});
